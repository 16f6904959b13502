/** A line that reads as a command: a slash and a name, whether or not there is such a command. Pure. */

export interface CommandLine {
  /** In lower case. */
  readonly name: string;
  /** What follows the name. */
  readonly rest: string;
}

/** `/resolved.` and `/ack, on it` are commands as well: people write sentences. */
export function readCommandLine(line: string): CommandLine | null {
  const match = /^ {0,3}\/([A-Za-z]+)[.,:;!]?(?=\s|$)(.*)$/.exec(line);
  const name = match?.[1]?.toLowerCase();
  return name ? { name, rest: match?.[2] ?? '' } : null;
}
