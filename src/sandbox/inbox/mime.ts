/** The subject and the plain text of a mail. Pure. */

export interface Mail {
  readonly title: string;
  readonly text: string;
}

/** `raw`: each byte as one character. */
export function readMail(raw: string): Mail {
  const { headers, body } = partsOf(raw);
  return { title: wordsOf(headers.get('subject') ?? ''), text: textOf(headers, body).replaceAll('\r\n', '\n').trim() };
}

type Headers = ReadonlyMap<string, string>;

function partsOf(raw: string): { readonly headers: Headers; readonly body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') };
}

/** The first part that is plain text, where there are several. */
function textOf(headers: Headers, body: string): string {
  const [, boundary] = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '') ?? [];
  if (boundary === undefined) return decodeBody(body, headers.get('content-transfer-encoding') ?? '');
  const parts = body.split(`--${boundary}`).slice(1, -1);
  const all = parts.map((part) => partsOf(part.replace(/^\r\n/, '')));
  const plain = all.find((part) => part.headers.get('content-type')?.startsWith('text/plain')) ?? all[0];
  return plain === undefined ? '' : textOf(plain.headers, plain.body);
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString();
    case 'quoted-printable':
      return quotedPrintable(body.replaceAll(/=\r\n/g, ''));
    default:
      return Buffer.from(body, 'latin1').toString();
  }
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();

/** `=?UTF-8?Q?…?=`, as a subject with other letters has it. */
const wordsOf = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[^?]+\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replaceAll('_', ' ')),
    );
