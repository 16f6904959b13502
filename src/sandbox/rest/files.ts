import { sameName } from '#domain/names.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { HEAD_SHA } from '#sandbox/store.ts';
import { type Context, notFound, ok, only, type RestAnswer } from './answer.ts';

/** There is one branch, `main`. Any commit exists, with the files of `main` unless the store has other files for it. */
export function shaOf(ref: string): string | null {
  if (/^[0-9a-f]{40}$/i.test(ref)) return ref.toLowerCase();
  return ['HEAD', 'main', 'heads/main', 'refs/heads/main'].includes(ref) ? HEAD_SHA : null;
}

export function commit(_context: Context, [ref = '']: readonly string[]): RestAnswer {
  const sha = shaOf(ref);
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return ok({ sha, commit: { message: `at ${ref}` } });
}

/** GitHub names so many files of a comparison, and no more. */
const MOST_COMPARED = 300;

/** Compares two commits as they are: history is not modelled, so they parted where the first of them is. */
export function compare({ store, request }: Context, [basehead = '']: readonly string[]): RestAnswer {
  only(request.query.keys(), ['per_page', 'page']);
  const [base = '', head = ''] = basehead.split('...');
  const [before, after] = [base, head].map((ref) => {
    const sha = shaOf(ref);
    if (sha === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
    return store.commits.get(sha) ?? store.files;
  });
  if (before === undefined || after === undefined) return notFound();
  const files = [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((filename) => {
    if (before.get(filename) === after.get(filename)) return [];
    const status = after.has(filename) ? (before.has(filename) ? 'modified' : 'added') : 'removed';
    return [{ filename, status, sha: HEAD_SHA, additions: 0, deletions: 0, changes: 0 }];
  });
  return ok({ status: 'ahead', ahead_by: 1, behind_by: 0, total_commits: 1, files: files.slice(0, MOST_COMPARED) });
}

export function contents({ store, repository, request }: Context, [path = '']: readonly string[]): RestAnswer {
  only(request.query.keys(), ['ref']);
  const ref = request.query.get('ref');
  if (!sameName(repository, `${store.owner}/${store.name}`))
    return fileOf(store.elsewhere.get(`${repository}@${ref ?? ''}`) ?? new Map(), path, request.accept);
  if (ref !== null && shaOf(ref) === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
  return fileOf(store.commits.get(ref ?? '') ?? store.files, path, request.accept);
}

function fileOf(files: ReadonlyMap<string, string>, path: string, accept: string): RestAnswer {
  const found = files.get(path);
  if (found === undefined) return folder(files, path);
  if (accept.includes('raw'))
    return { status: 200, body: found, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
  const bytes = Buffer.from(found);
  const big = bytes.byteLength > 1_048_576;
  return ok({
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: HEAD_SHA,
    size: bytes.byteLength,
    encoding: big ? 'none' : 'base64',
    content: big ? '' : bytes.toString('base64'),
  });
}

function folder(all: ReadonlyMap<string, string>, path: string): RestAnswer {
  const inside = [...all].filter(([name]) => name.startsWith(`${path}/`));
  if (inside.length === 0) return notFound();
  const files = inside.filter(([name]) => !name.slice(path.length + 1).includes('/'));
  if (files.length < inside.length) throw new Refusal(501, 'sandbox: folders in folders are not modelled');
  return ok(
    files.map(([name, text]) => ({
      type: 'file',
      name: name.slice(path.length + 1),
      path: name,
      sha: HEAD_SHA,
      size: Buffer.byteLength(text),
    })),
  );
}
