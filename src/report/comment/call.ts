/** The part of a comment that calls people: what they must do, as what they are called, what happened. */
import type { Call, CommentMessage } from '#domain/message.ts';
import { clockAndAge, plural } from '#report/text/clock.ts';
import { bullets, capped, code, enumerate, link, plain, prose } from '#report/text/markdown.ts';
import { NOBODY, type People } from './mentions.ts';
import { severityName } from './wording.ts';

const FEW = 3;
const MOST = 10;
const MOST_PEOPLE = 30;

/** Paragraphs; none when nobody is called. */
export function callSection(message: CommentMessage, people: People): readonly string[] {
  if (message.calls.length === 0 && !message.nobodyLeft) return [];
  const reached = message.calls.filter((call) => call.people.length > 0);
  const [only] = reached;
  const introduction =
    reached.length === 1 && only !== undefined && only.people.length <= FEW
      ? callOfOne(message, only, people)
      : callOfMany(message, reached, people);
  return [
    ...introduction,
    ...handovers(message),
    whatHappened(message),
    ...fallThroughs(message),
    ...overflow(message),
  ];
}

function callOfOne(message: CommentMessage, call: Call, people: People): readonly string[] {
  const names = namesOf(call, people);
  const again = message.engaged.some((engaged) => engaged.again && engaged.level.number === call.level);
  return [`**${names}, ${request(message)}**`, `You are called${again ? ' again' : ''} as ${introduce(message, call)}`];
}

function callOfMany(message: CommentMessage, reached: readonly Call[], people: People): readonly string[] {
  if (reached.length === 0) return [nobody(message)];
  const ask = message.status === 'open' ? 'the first to reply `/ack` takes this incident.' : request(message);
  return [
    `**You are called: ${ask}**`,
    bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`)),
  ];
}

/** Somebody has the incident, or nobody: only then may it be anybody's. */
function nobody(message: CommentMessage): string {
  if (message.status === 'open')
    return '**Nobody could be called. If you can help, reply `/ack` to take this incident.**';
  const roles = capped([...new Set(message.calls.map(({ role }) => role.name))], MOST, (name) => plain(name, 80));
  return `**Nobody could be called${roles.length === 0 ? '' : ` as ${enumerate(roles)}`}. Give it to somebody with ${code('/role <role> @login')}, or reply here if you can help.**`;
}

/** What the people called are asked to do now. */
function request(message: CommentMessage): string {
  if (message.status === 'open') return 'please reply `/ack` to take this incident.';
  if (message.status === 'resolved' || message.status === 'reviewed') return 'you are asked to follow up.';
  if (message.calls.every((call) => call.level === null)) {
    if (message.handovers.length > 0) return 'please take over: reply `/ack`, or with a comment, to accept.';
    return message.fired.length === 0 ? 'you take over: please reply here.' : 'this incident is assigned to you.';
  }
  return 'your help is needed: please reply here when you are on it.';
}

function namesOf(call: Call, people: People): string {
  return enumerate(capped(call.people, MOST_PEOPLE, people.name));
}

/** A holder who passes roles on is free of them only once somebody has accepted. */
function handovers(message: CommentMessage): readonly string[] {
  if (message.handovers.length === 0) return [];
  const lines = capped(
    message.handovers,
    MOST,
    ({ by, to }) => `${code(by)} hands over to ${code(to)}, whose ${code('/ack')} or comment accepts.`,
  );
  return [`${lines.join(' ')} Until then the status above says that nobody has accepted yet.`];
}

/** `Owns the response.` goes on a sentence as `owns the response.`; a name, such as `GitHub`, stays as it is. */
function uncapitalised(does: string): string {
  return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}

/** `**Incident commander** (level 2, Leads): owns the response.` */
function introduce(message: CommentMessage, call: Call): string {
  const level = message.engaged.find((engaged) => engaged.level.number === call.level)?.level;
  const place = call.level === null ? '' : ` (level ${call.level}${level ? `, ${plain(level.name, 80)}` : ''})`;
  const stand = call.otherwise ? ' You stand in: nobody named first could be reached.' : '';
  return `**${plain(call.role.name, 80)}**${place}: ${prose(uncapitalised(call.role.does))}${stand}`;
}

/** Levels and roles that yielded nobody, and people GitHub would not assign. */
function fallThroughs(message: CommentMessage): readonly string[] {
  const levels = message.engaged.filter((engaged) => !engaged.reached);
  const calls = message.calls.filter(({ unreachable }) => unreachable.length > 0);
  const all = [
    ...capped(levels, MOST, ({ level }) => `Level ${level.number}, ${plain(level.name, 80)}: nobody could be called.`),
    ...capped(calls, MOST, fallThrough),
  ];
  return all.length === 0 ? [] : [`**Not reached:** ${all.join(' ')}`];
}

function fallThrough(call: Call): string {
  const name = plain(call.role.name, 80);
  const who = enumerate(capped(call.unreachable, MOST, NOBODY.name));
  return `${name}: ${who} could not be assigned in this repository and may not have been reached.`;
}

/** Whoever is called is called, assigned or not: this says why they do not find the issue among theirs. */
function overflow({ overflow: beyond }: CommentMessage): readonly string[] {
  if (beyond === null) return [];
  const { people, limit } = beyond;
  const who = enumerate(capped(people, MOST, NOBODY.name));
  const most = limit === 1 ? 'only one person in this repository' : `at most ${limit}`;
  return [`${who} ${people.length === 1 ? 'is' : 'are'} called but not assigned: GitHub assigns ${most}.`];
}

function whatHappened(message: CommentMessage): string {
  const fired = message.fired.filter(({ trigger }) => !message.ask?.because.includes(trigger));
  const reasons = fired.slice(0, MOST).map(({ reason }) => prose(reason));
  const requests = message.helpRequests.slice(0, FEW).map((request) => {
    const why = request.why.trim() === '' ? '' : `: “${plain(request.why, 300)}”`;
    return `${code(request.by)} ${link('asked for help', request.url)}${why}.`;
  });
  const more = fired.length > MOST ? `And ${plural(fired.length - MOST, 'more rule')}.` : '';
  const severity = severityName(message.severity);
  const declared = `declared at ${clockAndAge(message.declaredAt, message.at)}`;
  const since =
    message.reopenedAt === null
      ? `${declared} and is ${severity}.`
      : `reopened at ${clockAndAge(message.reopenedAt, message.at)}, first ${declared}, and is ${severity}.`;
  const story = [...new Set(reasons), more, ...requests, `This incident was ${since}`];
  return `**What happened:** ${story.filter((part) => part !== '').join(' ')}`;
}
