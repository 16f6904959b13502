/** Sends many messages at once: each channel goes its own way, so that a dead one holds up no other. */
import type { DeliveryOutcome, Message } from '#domain/channel.ts';
import { type Attempt, type ChannelType, contactProblem, type Settings } from './channel.ts';
import { CONNECT_TIMEOUT } from './http.ts';
import { type ChannelOptions, type Channels, contextOf, openChannel } from './open.ts';
import { addressTexts, scrub } from './scrub.ts';

/** Tries of a message that certainly did not arrive. */
const TRIES = 3;
/** Seconds that a channel may ask to be waited for, in all, in one run. */
const PATIENCE = 60;

type IsWanted = (id: string) => Promise<boolean>;
type Send = (messages: readonly Message[], isWanted?: IsWanted) => Promise<ReadonlyMap<string, DeliveryOutcome>>;

/**
 * What sends the messages of a run, the channels side by side, and gives each one's outcome, by its id. It never rejects. Over several sendings
 * each channel has its patience once.
 */
export function openLanes(channels: Channels, options: ChannelOptions): Send {
  const lanes: Lanes = { channels, options, open: new Map() };
  return (messages, isWanted = always) => deliverBatch(messages, lanes, isWanted);
}

const always: IsWanted = () => Promise.resolve(true);

type Lane = (message: Message, isWanted: IsWanted) => Promise<DeliveryOutcome>;

/** The channels of a run, and the lanes of those that something was sent by. */
interface Lanes {
  readonly channels: Channels;
  readonly options: ChannelOptions;
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
  const opening = await openChannel(name, channels, options);
  if (!opening.ok) return all({ kind: 'failed', code: opening.code, message: opening.message });
  const { type } = opening;
  const secrets = [...opening.secrets, ...messages.flatMap(({ to }) => addressTexts(to))];
  const lane = open.get(name) ?? createLane(type, opening.settings, options);
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
function createLane(type: ChannelType, settings: Settings, options: ChannelOptions): Lane {
  const { wait = pause } = options;
  const context = contextOf(options);
  let left = context.timeout;
  let patience = PATIENCE;

  async function attempt(message: Message): Promise<Attempt> {
    if (left < 1) return NOT_TRIED;
    const began = performance.now();
    const result = await carefully(() => type.send(message, settings, { ...context, timeout: Math.ceil(left) }));
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
