/**
 * What the runner takes from a job: workflow commands in its output, and the files that it names for outputs and for the summary.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { accessSync, appendFileSync, constants, existsSync } from 'node:fs';
import { forLog } from '#domain/neutralise.ts';
import { out } from '#runner/print.ts';

/** Where an annotation stands, and what it is called. */
export interface Annotated {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

const EOL = process.platform === 'win32' ? '\r\n' : '\n';

/** A line for the log. */
export const info = (line: string): void => out(line + EOL);
/** A line that the log has only where debug logging is enabled. */
export const debug = (message: string): void => command('debug', message);
/** Has every later line show `***` for it. */
export const setSecret = (secret: string): void => command('add-mask', secret);

export const notice = (message: string, place?: Annotated): void => command('notice', message, place);
export const warning = (message: string, place?: Annotated): void => command('warning', message, place);
export const error = (message: string, place?: Annotated): void => command('error', message, place);

/** Makes the job red once the program has ended. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  error(message);
}

function command(name: string, message: string, place: Annotated = {}): void {
  const { title, file, startLine, endLine, startColumn, endColumn } = place;
  const properties = Object.entries({ title, file, line: startLine, endLine, col: startColumn, endColumn })
    .flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${property(String(value))}`]))
    .join(',');
  out(`::${name}${properties === '' ? '' : ` ${properties}`}::${data(message)}${EOL}`);
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Sets an output of the step, in the file that the runner has for them; one without takes it from the log. */
export function setOutput(name: string, value: string): void {
  const path = process.env['GITHUB_OUTPUT'];
  if (!path) return out(`${EOL}::set-output name=${property(name)}::${data(value)}${EOL}`);
  if (!existsSync(path)) throw new Error(`Missing file at path: ${path}`);
  const end = delimiterOf(value);
  appendFileSync(path, `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`);
}

/** A text that the value does not contain, whoever wrote it: one by chance would take a library that is slow to load. */
function delimiterOf(value: string): string {
  let end = 'ghadelimiter_0';
  while (value.includes(end)) end += '0';
  return end;
}

/** Writes Markdown to the job summary. It is a courtesy: a runner without one, or with a full disk, is no reason to fail. */
export function writeSummary(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  try {
    if (!isOpen(path))
      throw new Error(
        `Unable to access summary file: '${path}'. Check if the file has correct read/write permissions.`,
      );
    appendFileSync(path, markdown);
  } catch (failure) {
    warning(forLog(`The job summary could not be written. ${(failure as Error).message}`));
  }
}

/** To be read and written. */
function isOpen(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
