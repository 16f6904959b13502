/** Policies that a command is called with. */
import { resolve } from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Client } from '#github/index.ts';
import { loadPolicies, type PolicyText } from '#policy/load-lazily.ts';
import { readText } from './files.ts';
import type { Io, Refusable } from './io.ts';

export type Policies = readonly [Policy, ...Policy[]];

/** The policy of a file, with its text for what points into it. */
export interface PolicyFile extends PolicyText {
  readonly policy: Policy;
}

export async function readPolicy(io: Io, file: string): Promise<Refusable<PolicyFile>> {
  const read = readText(file);
  if (!read.ok) return read;
  const text = read.value;
  const loaded = (await loadPolicies([{ file, text }])).get(file);
  return loaded?.ok
    ? { ok: true, value: { file, text, policy: loaded.value } }
    : { ok: false, refusal: await explainProblems(io, { file, text }, loaded?.diagnostics ?? []) };
}

/** The policies of one run: all of them, or what is wrong with any. A file that is named twice is one policy. */
export async function readPolicies(io: Io, files: readonly string[]): Promise<Refusable<Policies>> {
  const unique = [...new Map(files.toReversed().map((file) => [resolve(file), file])).values()].toReversed();
  const reads = unique.map((file) => ({ file, read: readText(file) }));
  const texts = reads.flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
  const results = await loadPolicies(texts);
  const policies: Policy[] = [];
  const refusals: string[] = [];
  for (const { file, read } of reads) {
    const result = results.get(file);
    if (!read.ok) refusals.push(read.refusal);
    else if (result?.ok) policies.push(result.value);
    else refusals.push(await explainProblems(io, { file, text: read.value }, result?.diagnostics ?? []));
  }
  const [first, ...rest] = policies;
  return refusals.length > 0 || first === undefined
    ? { ok: false, refusal: refusals.join('\n') }
    : { ok: true, value: [first, ...rest] };
}

/** The policy of a repository, from its default branch. */
export async function readRemotePolicy(io: Io, client: Client, path: string): Promise<Refusable<Policies>> {
  const { readPolicy: readFrom } = await import('#github/index.ts');
  const read = await readFrom(client, path, null, MOST_BYTES);
  if (!read.ok) return { ok: false, refusal: read.message };
  const source = { file: path, text: read.text };
  const loaded = (await loadPolicies([source])).get(path);
  return loaded?.ok
    ? { ok: true, value: [loaded.value] }
    : { ok: false, refusal: await explainProblems(io, source, loaded?.diagnostics ?? []) };
}

const MOST_BYTES = 2 * 1024 * 1024;

/** Problems of a file as a refusal prints them. */
export async function explainProblems(
  io: Io,
  { file, text }: PolicyText,
  diagnostics: readonly Diagnostic[],
): Promise<string> {
  const { printDiagnostics } = await import('#report/diagnostics.ts');
  return printDiagnostics(diagnostics, new Map([[file, text]]), { color: io.errColor });
}
