#!/usr/bin/env bash
# Makes the commands that the pages of src/docs/stores call, out of what Maven and PyPI publish: the makers' archives with start scripts are not needed.
# usage: test/independent/stores/commands.sh FOLDER      then PATH="FOLDER/bin:$PATH"
# Needs Java 17, Maven, Python 3 and, the first time, a network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/bin"
folder=$(cd "$1" && pwd)

# NAME CLASS LIST: a command NAME that starts CLASS with the jars of LIST.
java_command() {
  cat > "$folder/bin/$1" <<END
#!/bin/sh
exec java ${4:-} -cp "\$(cat "$folder/$3")" $2 "\$@"
END
  chmod +x "$folder/bin/$1"
}

mvn -q -f "$here/jena.pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/jena.classpath"
for name in tdb2.tdbloader tdb2.tdbquery; do java_command "$name" "$name" jena.classpath; done
java_command riot riotcmd.riot jena.classpath
java_command arq arq.arq jena.classpath
java_command shacl shacl.shacl jena.classpath
java_command fuseki-server org.apache.jena.fuseki.main.cmds.FusekiMainCmd jena.classpath

mvn -q -f "$here/neo4j.pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/neo4j.classpath"
java_command neo4j-admin org.neo4j.cli.AdminTool neo4j.classpath
mkdir -p "$folder/neo4j/conf" "$folder/neo4j/data"
touch "$folder/neo4j/conf/neo4j.conf"
sed -i "2i export NEO4J_HOME=\"$folder/neo4j\" NEO4J_CONF=\"$folder/neo4j/conf\"" "$folder/bin/neo4j-admin"

python3 -m venv "$folder/python"
"$folder/python/bin/pip" install --quiet oxigraph==0.5.13
ln -sf "$folder/python/bin/oxigraph" "$folder/bin/oxigraph"
