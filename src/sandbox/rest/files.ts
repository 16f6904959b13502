import { type Context, notFound, ok, type RestAnswer } from './answer.ts';

/** The one commit that the files of a sandbox are at. */
export const SHA = '5a11d0c5'.repeat(5);

export function contents({ store, request }: Context, [, , path = '']: readonly string[]): RestAnswer {
  const found = store.files.get(path);
  if (found === undefined) return notFound();
  if (request.accept.includes('raw'))
    return { status: 200, body: found, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
  const bytes = Buffer.from(found);
  const big = bytes.byteLength > 1_048_576;
  return ok({
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: SHA,
    size: bytes.byteLength,
    encoding: big ? 'none' : 'base64',
    content: big ? '' : bytes.toString('base64'),
  });
}
