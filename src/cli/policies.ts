/** Policies that a command is called with. */
import { dirname, isAbsolute, join } from 'node:path';
import type { Diagnostic, TextFile } from '#domain/diagnostic.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { Client } from '#github/index.ts';
import { DEFAULT_POLICY, policyOf } from '#policy/files.ts';
import { loadPolicies, type PolicyRead } from '#policy/load-lazily.ts';
import { basesOf, MOST_BYTES, type ReadPinned } from '#runner/policy-files.ts';
import { readPolicyFile, withToken } from './bases.ts';
import { connect } from './connect.ts';
import { eachOnce } from './files.ts';
import { type Io, orRefuse, Refusal, refusalIn } from './io.ts';
import { noneHere } from './policy-argument.ts';

/** The policy in a file. Throws a `Refusal` with what is wrong with it. */
export const readPolicy = async (io: Io, file: string): Promise<Policy> =>
  loadOne(io, orRefuse(await readPolicyFile(file, withToken(io))));

async function loadOne(io: Io, read: PolicyRead): Promise<Policy> {
  const loaded = (await loadPolicies([read])).get(read.file);
  if (loaded?.ok) return loaded.value;
  throw new Refusal(await explainProblems(io, textsOf(read), loaded?.diagnostics ?? []));
}

/** The policies of one run. Throws a `Refusal` with what is wrong with any. A file that is named twice is one policy. */
export async function readPolicies(
  io: Io,
  files: readonly string[],
  readPinned: ReadPinned = withToken(io),
): Promise<Policies> {
  const reads = await Promise.all(
    eachOnce(files).map(async (file) => ({ file, read: await readPolicyFile(file, readPinned) })),
  );
  const results = await loadPolicies(reads.flatMap(({ read }) => (read.ok ? [read.value] : [])));
  const policies: Policy[] = [];
  const refusals: string[] = [];
  for (const { file, read } of reads) {
    const result = results.get(file);
    if (!read.ok) refusals.push(read.refusal);
    else if (result?.ok) policies.push(result.value);
    else refusals.push(await explainProblems(io, textsOf(read.value), result?.diagnostics ?? []));
  }
  const [first, ...rest] = policies;
  if (refusals.length > 0 || first === undefined) throw new Refusal(refusals.join('\n'));
  return [first, ...rest];
}

/** The policies that are named or lie here; where `named` is null, the one of this repository's own runs, if there is a repository. */
export async function readPoliciesFor(
  io: Io,
  named: readonly string[] | null,
  repository: string | undefined,
): Promise<Policies> {
  if (named !== null) return readPolicies(io, named);
  if (repository === undefined) throw noneHere();
  const client = await connect(io, repository);
  const read = await readRemotePolicy(io, client, withToken(io)).catch(refusalIn);
  if (read instanceof Refusal) throw new Refusal(`${noneHere().message}\n${read.message}`);
  io.err(`There is no ${DEFAULT_POLICY} here: this is that of ${repository}.\n`);
  return read;
}

/** The policy of a repository, from its default branch. */
export async function readRemotePolicy(io: Io, client: Client, readPinned: ReadPinned): Promise<Policies> {
  const { readPolicy: readFrom } = await import('#github/index.ts');
  const path = DEFAULT_POLICY;
  const read = await readFrom(client, path, null, MOST_BYTES);
  if (!read.ok) throw new Refusal(read.message);
  const bases = await basesOf({ file: path, path, text: read.text }, readPinned, async (beside) => ({
    ...(await readFrom(client, beside, null, MOST_BYTES)),
    file: beside,
  }));
  return [await loadOne(io, { file: path, text: read.text, bases })];
}

/** The file of the policy that a file of tests is of: the one it names, else the one it is named after. */
export function policyUnder(tests: string, named: string | null): string {
  if (named === null) return policyOf(tests);
  return isAbsolute(named) ? named : join(dirname(tests), named);
}

/** The texts of a policy, as far as they could be read. */
export const textsOf = ({ file, text, bases }: PolicyRead): readonly TextFile[] => [
  { file, text },
  ...(bases.ok ? bases.value : bases.read),
];

/** Problems of files as a refusal prints them. */
export async function explainProblems(
  io: Io,
  texts: readonly TextFile[],
  diagnostics: readonly Diagnostic[],
): Promise<string> {
  const { printDiagnostics } = await import('#report/diagnostics.ts');
  return printDiagnostics(diagnostics, sourcesOf(texts), { color: io.errColor });
}

/** Text by file, for what shows lines of them. */
export const sourcesOf = (texts: readonly TextFile[]): ReadonlyMap<string, string> =>
  new Map(texts.map(({ file, text }) => [file, text]));
