/** Sends many messages at once: each channel goes its own way, so that a dead one holds up no other. */
import type { ChannelConfig, DeliveryOutcome, Message } from '#domain/channel.ts';
import { type Attempt, type ChannelType, contactProblem, type SendContext, type Settings } from './channel.ts';
import { CONNECT_TIMEOUT } from './http.ts';
import { type Environment, resolveSettings, secretsOf } from './settings.ts';
import { addressTexts, scrub } from './scrub.ts';

export interface DeliverOptions {
  /** Where `env:TOCSIN_…` is looked up. */
  readonly environment: Environment;
  readonly load: (type: string) => Promise<ChannelType | null>;
  /** Milliseconds for one request, and all that a channel without an answer may take of a run. */
  readonly timeout?: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly trust?: string;
}

const TIMEOUT = 15_000;
/** Tries of a message that certainly did not arrive. */
const TRIES = 3;
/** Seconds that a channel may ask to be waited for, in all, in one run. */
const PATIENCE = 60;

/** Sends all messages and returns each one's outcome, by its id. Never throws. */
export const deliver = (
  messages: readonly Message[],
  channels: ReadonlyMap<string, ChannelConfig>,
  options: DeliverOptions,
): Promise<ReadonlyMap<string, DeliveryOutcome>> => openLanes(channels, options)(messages);

type IsWanted = (id: string) => Promise<boolean>;
type Send = (messages: readonly Message[], isWanted?: IsWanted) => Promise<ReadonlyMap<string, DeliveryOutcome>>;

/** The same for several sendings of one run: each channel has its patience once. */
export function openLanes(channels: ReadonlyMap<string, ChannelConfig>, options: DeliverOptions): Send {
  const lanes: Lanes = { channels, options, open: new Map() };
  return (messages, isWanted = always) => deliverBatch(messages, lanes, isWanted);
}

const always: IsWanted = () => Promise.resolve(true);

type Lane = (message: Message, isWanted: IsWanted) => Promise<DeliveryOutcome>;

/** The channels of a run, and the lanes of those that something was sent by. */
interface Lanes {
  readonly channels: ReadonlyMap<string, ChannelConfig>;
  readonly options: DeliverOptions;
  readonly open: Map<string, Lane>;
}

async function deliverBatch(
  messages: readonly Message[],
  lanes: Lanes,
  isWanted: IsWanted,
): Promise<ReadonlyMap<string, DeliveryOutcome>> {
  const names = [...new Set(messages.map(({ channel }) => channel))];
  const outcomes = names.map(async (name) => {
    const own = messages.filter(({ channel }) => channel === name);
    try {
      return await deliverBy(name, own, lanes, isWanted);
    } catch {
      return own.map(({ id }) => [id, UNFORESEEN] as const);
    }
  });
  return new Map((await Promise.all(outcomes)).flat());
}

type Outcomes = readonly (readonly [string, DeliveryOutcome])[];

/** Sends messages by one channel. */
async function deliverBy(
  name: string,
  messages: readonly Message[],
  { channels, options, open }: Lanes,
  isWanted: IsWanted,
): Promise<Outcomes> {
  const all = (outcome: DeliveryOutcome): Outcomes => messages.map(({ id }) => [id, outcome]);
  const config = channels.get(name);
  const type = config === undefined ? null : await options.load(config.type);
  if (config === undefined || type === null)
    return all({ kind: 'failed', code: 'no-channel', message: `There is no channel ${name} of a known type.` });
  const resolved = resolveSettings(config, type, options.environment);
  if (!resolved.ok) return all({ kind: 'failed', code: resolved.code, message: resolved.message });
  const secrets = [...secretsOf(config, type, options.environment), ...messages.flatMap(({ to }) => addressTexts(to))];
  const lane = open.get(name) ?? createLane(type, resolved.settings, options);
  open.set(name, lane);
  const outcomes: (readonly [string, DeliveryOutcome])[] = [];
  const queue = [...messages];
  const work = async (): Promise<void> => {
    for (let message = queue.shift(); message !== undefined; message = queue.shift())
      outcomes.push([message.id, scrub(refusalOf(message, type) ?? (await lane(message, isWanted)), secrets)]);
  };
  await Promise.all(Array.from({ length: Math.min(type.parallel, messages.length) }, work));
  return outcomes;
}

/** An address that a variable holds is checked here first. It is not sent anywhere in another form: it could be several. */
function refusalOf({ to }: Message, type: ChannelType): DeliveryOutcome | null {
  const wrong = to.kind === 'place' ? null : contactProblem(to.address, type);
  return wrong === null ? null : { kind: 'failed', ...wrong };
}

/** One channel in one run. The time spent on what is not sent adds up; once it reaches the time-out, nothing more is tried. */
function createLane(
  type: ChannelType,
  settings: Settings,
  { timeout = TIMEOUT, now = Date.now, wait = pause, trust }: DeliverOptions,
): Lane {
  let left = timeout;
  let patience = PATIENCE;

  async function attempt(message: Message): Promise<Attempt> {
    if (left < 1) return NOT_TRIED;
    const began = performance.now();
    const context: SendContext = { timeout: Math.ceil(left), now, ...(trust === undefined ? {} : { trust }) };
    const result = await carefully(() => type.send(message, settings, context));
    // A try in the time that is left would end before a connection's time does, and look like an answer that did not come.
    if (result.kind === 'not-sent' && result.code === CONNECT_TIMEOUT) left = 0;
    else if (result.kind !== 'sent') left -= performance.now() - began;
    return result;
  }

  /** Tries a message until something is known of it, or it has been tried often enough. */
  async function attempts(message: Message): Promise<Attempt> {
    let result = await attempt(message);
    for (let tries = 1; result.kind === 'not-sent' && tries < TRIES; tries += 1) {
      const again = await attempt(message);
      if (again !== NOT_TRIED) result = again;
    }
    if (result.kind !== 'doubt' || type.doubt !== 'keyed' || message.once) return result;
    const again = await attempt(message);
    // The first sending may have arrived even where the second fails.
    const isKnown = again.kind === 'sent' || (again.kind === 'failed' && again !== NOT_TRIED);
    return isKnown ? again : result;
  }

  return async (message, isWanted) => {
    let result = await attempts(message);
    if (result.kind === 'not-taken' && result.retryAfter !== null && result.retryAfter <= patience) {
      patience -= result.retryAfter;
      await wait(result.retryAfter * 1000);
      // Somebody may have answered, or another run have taken it over.
      if (!(await isWanted(message.id))) return { kind: 'not-needed' };
      result = await attempts(message);
    }
    return result.kind === 'not-sent' ? { ...result, kind: 'failed' } : result;
  };
}

const NOT_TRIED: Attempt = {
  kind: 'failed',
  code: 'not-tried',
  message: 'The channel did not answer earlier in this run.',
};

const UNFORESEEN: Extract<DeliveryOutcome, { readonly kind: 'doubt' }> = {
  kind: 'doubt',
  why: 'Sending ended in an unforeseen error.',
};

/** An error that no type foresaw says nothing of what was sent, and its words may hold a secret. */
async function carefully(send: () => Promise<Attempt>): Promise<Attempt> {
  try {
    return await send();
  } catch {
    return UNFORESEEN;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
