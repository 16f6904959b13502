import { isProved, PROOF_LIFE, sameWay, type Way, type WayRecord } from '#domain/drill.ts';
import { DAY, formatInstant } from '#domain/time.ts';
import { recordsUnder, waysOf } from '#engine/drill/index.ts';
import type { LintRule, Target } from '#lint/rule.ts';
import { contactPlace } from '#lint/ways.ts';
import { toPointer } from '#policy/pointer.ts';

const DAYS = PROOF_LIFE / DAY;
const HELP =
  'Hold a drill (`mode: drill`, or `tocsin drill --repo owner/name`), and confirm its codes on the issue of the drills.';
/** So many people are named whose contacts a secret holds: all of them stand in one place. */
const MOST_NAMES = 10;

export const unprovedWay: LintRule = {
  meta: {
    id: 'unproved-way',
    level: 'warning',
    summary: `A way by which nobody confirmed a test message for ${DAYS} days. Asked with \`--online\`.`,
    dependsOn: 'surroundings',
  },
  check: (target) => {
    const { policy, surroundings, now } = target;
    const { drills } = surroundings;
    if (drills === null || policy.channels.size === 0) return [];
    const records = recordsUnder(policy, drills.ways ?? []);
    const known = waysOf(policy);
    // Where only a run knows the contacts, the issue of the drills has whom it found in them.
    const ways: readonly Way[] =
      policy.contacts.known === null ? [...records.filter(({ to }) => to !== null), ...known] : known;
    if (drills.ways === null)
      return [
        {
          path: '',
          key: 'channels',
          message: `No drill was ever held in ${drills.repository}: nobody knows whether any message arrives.`,
          help: HELP,
        },
      ];
    const unproved = ways.flatMap((way) => {
      const record = records.find((one) => sameWay(one, way));
      return record !== undefined && isProved(record, now) ? [] : [{ ...way, proved: record?.proved ?? null }];
    });
    return findingsOf(target, unproved);
  },
};

type UnprovedWay = Way & Pick<WayRecord, 'proved'>;

function findingsOf(target: Target, unproved: readonly UnprovedWay[]): ReturnType<LintRule['check']> {
  const places = unproved.filter(({ to }) => to === null);
  const logins = [...new Set(unproved.flatMap(({ to }) => to ?? []))];
  const channelsTo = (login: string): string => channelsOf(unproved.filter(({ to }) => to === login));
  const isSecret = target.policy.contacts.variable !== null;
  const names = logins.slice(0, MOST_NAMES).map((login) => `\`${login}\` by ${channelsTo(login)}`);
  const more = logins.length > MOST_NAMES ? ` and ${logins.length - MOST_NAMES} more people` : '';
  const persons = isSecret
    ? logins.length === 0
      ? []
      : [{ path: '/contacts', message: `${SINCE}: ${names.join('; ')}${more}.`, help: HELP }]
    : logins.map((login) => ({
        ...contactPlace(target, login),
        message: `${SINCE}: \`${login}\` by ${channelsTo(login)}.`,
        help: HELP,
      }));
  return [
    ...persons,
    ...places.map((way) => ({
      path: toPointer(['channels']),
      key: way.channel,
      message: `${SINCE}: ${channelsOf([way])}.`,
      help: HELP,
    })),
  ];
}

const SINCE = `Nobody confirmed a test message for ${DAYS} days`;

const channelsOf = (ways: readonly UnprovedWay[]): string =>
  ways
    .map(({ channel, proved }) =>
      proved === null ? `\`${channel}\` (never)` : `\`${channel}\` (last on ${formatInstant(proved).slice(0, 10)})`,
    )
    .join(', ');
