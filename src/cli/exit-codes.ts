/** Exit codes; they are part of the interface because scripts read them. */
export const exitCodes = {
  /** All went well, whatever single records were refused. */
  ok: 0,
  /** Something failed that is no fault of the arguments. */
  failure: 1,
  /** Arguments, configuration, lexicon or rules are wrong; nothing was read. */
  usage: 2,
  /** The run is complete, but more records were refused than `--max-failures` allows, or none was readable. */
  refused: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

/** The command is done and the process should end with this code; everything that a person should know has been printed. */
export class CommandExit extends Error {
  override readonly name = "CommandExit";
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}
