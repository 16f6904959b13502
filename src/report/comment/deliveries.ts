/** Who was reached by which channel, as the status comment shows it. No address is in it. */
import { UNSURE } from '#domain/delivery.ts';
import { enumerateSome, firstItems, groupBy } from '#domain/sentence.ts';
import type { StatusMessage } from '#domain/message.ts';
import type { Instant } from '#domain/time.ts';
import { inTurn } from '#report/text/clock.ts';
import { code } from '#report/text/markdown.ts';

const MOST = 20;

/** What a line shows of a message. */
type DeliveryFields = Pick<
  NonNullable<StatusMessage['deliveries']>[number],
  'channel' | 'state' | 'at' | 'code' | 'until'
>;

/** One line; empty without channels. `reference`: times of its day have no date. */
export function renderDeliveries(message: StatusMessage, reference: Instant): string {
  const { deliveries = [], messagesLostBefore: lost, beyondReach = 0, withoutWay = [] } = message;
  const beyond = beyondReach === 0 ? [] : [`${beyondReach} more called **on GitHub alone**: too many for channels`];
  const none =
    withoutWay.length === 0
      ? []
      : [`**no channel reaches** ${enumerateSome(withoutWay, MOST, (login) => code(login, 60))}`];
  const time = inTurn(reference);
  const parts = [...groupBy(deliveries, ({ to }) => to ?? '')].flatMap(([login, own]) =>
    login === '' ? waysOf(own, time) : [messagesTo(login, own, time)],
  );
  const gone =
    lost === undefined
      ? []
      : [`what was sent before ${time(lost)} **is not known any more**: its comment was edited or deleted`];
  return [...firstItems(parts, MOST, (part) => part), ...none, ...beyond, ...gone].join(' · ');
}

/** `alice: mail 10:00 UTC, phone failed`. */
export const messagesTo = (login: string, messages: readonly DeliveryFields[], time: Clock): string =>
  `${code(login, 60)}: ${waysOf(messages, time).join(', ')}`;

type Clock = (at: Instant) => string;

const waysOf = (messages: readonly DeliveryFields[], time: Clock): readonly string[] =>
  messages.map((one) => `${code(one.channel, 60)} ${stateOf(one, time)}`);

function stateOf({ state, at, code: why, until }: DeliveryFields, clock: Clock): string {
  switch (state) {
    case 'sent':
      return clock(at);
    // A run that is ended now, or cannot write any more, leaves it so.
    case 'intended':
      return `${clock(at)}, being sent`;
    case 'doubt':
      return `${clock(at)}, **may not have arrived**`;
    case 'waiting':
      if (why === 'limit') return until === undefined ? 'left for the next run' : 'held back, to be summed up';
      return until === undefined ? 'not taken yet' : `not taken before ${clock(until)}`;
    case 'failed':
      return `**failed**${why === null ? '' : ` (${code(why, 40)})`}`;
    case 'dropped':
      return '**may never have arrived**';
    case 'not-needed':
      return why === UNSURE ? `${clock(at)}, **may not have arrived**, not needed any more` : 'not needed any more';
    default:
      return state satisfies never;
  }
}
