/** Who answers a call for help: those it called, or somebody else who counts, but never whoever asked for it. */
import { describe, expect, it } from 'vitest';
import { ARRIVES, POLICY, POLICY_WITH_HELP, policyOf, World } from './world.ts';

const policyWith = (acknowledge = '') =>
  policyOf(
    POLICY_WITH_HELP.replace('who: alice,', 'who: [alice, carol],')
      .replace(', otherwise: carol', '')
      .replace('incident: { label: incident }', `incident: { label: incident${acknowledge} }`),
  );

const CALLED = ', acknowledge: { by: called }';
const ONLY_ACK = ', acknowledge: { how: [ack] }';

/** Alice has it and asks for help; Bob is called for it. */
function askForHelp(acknowledge = ''): World {
  const world = new World(policyWith(acknowledge));
  world.issue = {
    ...world.issue,
    people: {
      ...world.issue.people,
      zoe: { permission: 'read', assignable: false },
      eve: { permission: 'triage', assignable: true },
    },
  };
  world.run(0);
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.says(2, 'alice', '/escalate stuck');
  return world;
}

const toBob = ({ sent }: World): readonly string[] => sent.filter((line) => line.includes(' bob by'));
const ALL = ['2 bob by phone', '7 bob by phone'];

/** What was said a minute after the call. */
function answeredBy(login: string, words: string, acknowledge = ''): readonly string[] {
  const world = askForHelp(acknowledge);
  world.run(2);
  world.says(3, login, words);
  for (const minute of [3, 4, 5, 7, 8]) world.run(minute);
  return toBob(world);
}

describe('a call for help', () => {
  it.each<readonly [string, string, string]>([
    ['alice', 'Still stuck, please hurry', ''],
    ['alice', 'Still stuck, please hurry', CALLED],
    ['alice', 'Still stuck, please hurry', ONLY_ACK],
    ['alice', '/ack', ''],
    ['alice', '/next 1h', ''],
    ['rita', 'Customers complain', CALLED],
    ['rita', 'Customers complain', ''],
    ['zoe', '/update Customers complain', ''],
    ['zoe', 'Customers complain', ONLY_ACK],
    ['eve', 'I see this too', CALLED],
  ])('is not answered by %s with “%s”%s', (login, words, acknowledge) => {
    expect(answeredBy(login, words, acknowledge)).toEqual(ALL);
  });

  it.each<readonly [string, string, string]>([
    ['bob', 'Here', ''],
    ['bob', '/next 1h', ''],
    ['bob', 'Here', ONLY_ACK],
    ['dora', '/ack', ''],
    ['carol', 'I look at the database', ''],
    ['carol', 'I look at the database', CALLED],
    ['eve', 'It is the cache', ''],
    ['eve', '/ack', CALLED],
  ])('is answered by %s with “%s”%s', (login, words, acknowledge) => {
    expect(answeredBy(login, words, acknowledge)).toEqual(['2 bob by phone']);
  });

  it('before the acknowledgement is ended by that, whoever asked', () => {
    const world = new World(policyWith());
    world.run(0);
    world.says(1, 'alice', '/escalate stuck');
    world.run(1);
    world.says(2, 'alice', '/ack');
    for (const minute of [2, 3, 6]) world.run(minute);
    expect(toBob(world)).toEqual(['1 bob by phone']);
  });

  it('that a missed update made is ended by the owner’s late update', () => {
    const late = 'when: { ">=": [{ var: elapsed.since-update }, 3] }, repeat: 60m, do: { escalate: next } }\n';
    const world = new World(
      policyOf(POLICY.replace('triggers:\n', `triggers:\n  - { id: missed, reason: Late., ${late}`)),
    );
    world.run(0);
    world.says(1, 'alice', '/ack');
    for (const minute of [1, 4]) world.run(minute);
    world.says(5, 'alice', 'I am still on it');
    for (const minute of [5, 6, 9]) world.run(minute);
    expect(toBob(world)).toEqual(['4 bob by phone']);
  });
});

describe('once somebody has the incident, is reached until one of them says something', () => {
  const WHEN = 'when: { ">=": [{ var: elapsed.since-declared }, 3] }';
  /** Alice has it at minute 1; what is sent to people from minute 3 on. */
  function sentBy(policy: string, answer = ARRIVES): readonly string[] {
    const world = new World(policyOf(policy));
    world.answer = answer;
    world.run(0);
    world.says(1, 'alice', '/ack');
    for (const minute of [1, 3, 4, 5, 8, 9]) world.run(minute);
    return world.sent.filter((line) => / (?:bob|carol) by /.test(line));
  }
  const assigns = POLICY.replace(
    'triggers:\n',
    `triggers:\n  - { id: around, reason: Around., ${WHEN}, do: { assign: second } }\n`,
  );

  it('whom a trigger assigns', () => {
    expect(sentBy(assigns)).toEqual(['3 bob by phone', '8 bob by phone']);
  });

  it('who stands in for them', () => {
    const policy = assigns.replace('second: { who: [bob, dora] }', 'second: { who: bob, otherwise: carol }');
    const fails: typeof ARRIVES = (line, at) =>
      line.startsWith('bob') ? { kind: 'failed', code: 'refused', message: '' } : ARRIVES(line, at);
    expect(sentBy(policy, fails)).toEqual(['3 bob by phone', '3 bob by phone', '3 carol by mail', '5 carol by push']);
  });

  it('but who is only given a role, and who stands in for them, by the first step alone', () => {
    const sentFor = (login: string): readonly string[] => {
      const world = new World(policyOf(POLICY.replace('bob: { phone:', 'bob: { mail: bob@acme.example, phone:')));
      world.run(0);
      world.says(1, 'alice', '/ack');
      world.run(1);
      world.says(2, 'rita', `/role first @${login}`);
      for (const minute of [2, 4, 7, 9]) world.run(minute);
      return world.sent.filter((line) => / (?:bob|carol) by /.test(line));
    };
    expect(sentFor('bob')).toEqual(['2 bob by mail']);
    // Nothing reaches Dora.
    expect(sentFor('dora')).toEqual(['2 carol by mail']);
  });
});

/** Alice has it and asks for help, of which a place is told, and the run is killed before it sends anything; then somebody says something. */
function sentToPlace(login: string, words: string): readonly string[] {
  const world = new World(
    policyOf(POLICY_WITH_HELP.replace('do: { escalate: next }', 'do: { escalate: next, notify: bus }')),
  );
  world.run(0);
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.says(2, 'alice', '/escalate stuck');
  world.killAfter = 2;
  world.run(2);
  world.killAfter = null;
  world.says(3, login, words);
  world.run(4);
  return world.sent.filter((line) => line.endsWith('by bus'));
}

it.each([
  ['alice', 'Still stuck', ['4 trigger by bus']],
  ['bob', 'Here', []],
])('a place that is told of a call for help: an update by %s (“%s”) leaves %j to send', (login, words, expected) => {
  expect(sentToPlace(login, words)).toEqual(expected);
});
