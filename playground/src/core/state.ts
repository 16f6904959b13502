/**
 * What the playground shows, as it stands in the fragment of its address: a link carries a policy and a story, and a browser sends no
 * fragment to any server. Pure but for the browser's own compression.
 */

/** What a person does in the story. */
export const ACTS = ['comment', 'label', 'unlabel', 'assign', 'unassign', 'close', 'reopen'] as const;
export type ActKind = (typeof ACTS)[number];

export interface Act {
  /** Time since the declaration, as it is written: `5m`. */
  readonly at: string;
  readonly by: string;
  readonly what: ActKind;
  /** The comment, the label or the login; nothing for `close` and `reopen`. */
  readonly value: string;
}

export interface Playground {
  readonly policy: string;
  /** The policy that it is compared with; null: none. */
  readonly before: string | null;
  readonly incident: {
    readonly declared: string;
    readonly title: string;
    readonly author: string;
    /** By name of the detail; as text, whatever its type. */
    readonly details: { readonly [name: string]: string };
  };
  readonly story: readonly Act[];
  /** Seconds since the declaration. */
  readonly elapsed: number;
  /** Seconds that the time line shows. */
  readonly horizon: number;
}

/** Longer links are refused: whoever sends one wants a browser to work. */
const LONGEST = 2_000_000;

/** The fragment, without its `#`. */
export async function encodeState(state: Playground): Promise<string> {
  const bytes = await through(
    Uint8Array.from(new TextEncoder().encode(JSON.stringify(state))),
    new CompressionStream('deflate-raw'),
  );
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a fragment says; null for one that nobody's playground wrote. */
export async function decodeState(fragment: string): Promise<Playground | null> {
  try {
    const binary = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = await through(bytes, new DecompressionStream('deflate-raw'));
    return asState(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return null;
  }
}

interface Writer {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Pipe {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: { readonly getWriter: () => Writer };
}

async function through(bytes: Uint8Array<ArrayBuffer>, pipe: Pipe): Promise<Uint8Array> {
  const writer = pipe.writable.getWriter();
  // What is wrong with the bytes is thrown to the reader as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = pipe.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST) throw new RangeError('too long');
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of this shape and nothing more; null for any other. A link is written by strangers. */
function asState(value: unknown): Playground | null {
  if (!isObject(value) || !Array.isArray(value['story'])) return null;
  const { policy, before, incident, elapsed, horizon } = value;
  if (!isObject(incident)) return null;
  const { declared, title, author, details } = incident;
  const texts = [policy, declared, title, author];
  if (!texts.every((text) => typeof text === 'string') || !isObject(details)) return null;
  if (before !== null && typeof before !== 'string') return null;
  const story = (value['story'] as readonly unknown[]).map(asAct);
  if (story.includes(null) || !isSeconds(elapsed) || !isSeconds(horizon)) return null;
  const answers = Object.entries(details).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    policy: policy as string,
    before,
    incident: {
      declared: declared as string,
      title: title as string,
      author: author as string,
      details: Object.fromEntries(answers),
    },
    story: story.filter((act) => act !== null),
    elapsed,
    horizon,
  };
}

const isSeconds = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function asAct(value: unknown): Act | null {
  if (!isObject(value)) return null;
  const { at, by, what, value: text } = value;
  if (typeof at !== 'string' || typeof by !== 'string' || typeof text !== 'string') return null;
  const kind = ACTS.find((act) => act === what);
  return kind === undefined ? null : { at, by, what: kind, value: text };
}
