#!/usr/bin/env bash
# Starts a Slurm cluster of one node on this machine, runs a command with it, and stops it.
# usage: test/independent/cluster/slurm.sh FOLDER COMMAND...      FOLDER takes state and logs
# Needs root, and Debian's slurm-wlm and munge.
set -euo pipefail
mkdir -p "$1/state" "$1/spool"
folder=$(cd "$1" && pwd)
shift
cat > "$folder/slurm.conf" <<END
ClusterName=try
SlurmctldHost=$(hostname)(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
NodeName=$(hostname) NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=8000 State=UNKNOWN
PartitionName=main Nodes=$(hostname) Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$folder/slurm.conf"
daemons=()
trap 'kill "${daemons[@]}" 2>/dev/null || true; wait 2>/dev/null' EXIT
# A key of its own, readable by nobody else: munge demands it.
head -c 1024 /dev/urandom > "$folder/munge.key"
chmod 600 "$folder/munge.key"
chmod 755 "$folder"
munged --foreground --force --key-file "$folder/munge.key" --socket "$folder/munge.socket" \
  --pid-file "$folder/munge.pid" --seed-file "$folder/munge.seed" --log-file "$folder/munge.log" 2> "$folder/munged.err" &
daemons+=($!)
for _ in $(seq 50); do [ -S "$folder/munge.socket" ] && break; sleep 0.1; done
slurmctld -D > "$folder/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D > "$folder/slurmd.log" 2>&1 &
daemons+=($!)
for _ in $(seq 100); do sinfo --noheader --format %T 2>/dev/null | grep -q idle && break; sleep 0.2; done
"$@"
