/** The ids that `templates` of a policy may have besides an author's own, and what each may print. Pure data. */

/** Wordings of reminders and questions, which a trigger asks for in `comment` or `ask-for`. */
export const REMINDER_TEMPLATES = {
  'update-due': 'Asks the owner for an update.',
  ownership: 'Asks whoever it mentions to settle who owns the incident.',
  'review-due': 'Says that the post-incident review is due.',
  'actions-due': 'Says that action items of the review are past their dates.',
  'missing-details': 'Asks the reporter for the details that are missing.',
} as const;

/** What every message of an incident may print, and what it is. */
const ISSUE = { 'issue.number': 'the issue’s number', 'issue.title': 'its title' } as const;
const INCIDENT = {
  ...ISSUE,
  headline: 'the title, and the details of `incident.headline` beside it',
  'severity.name': 'the `name` of the severity',
  'severity.mark': 'the colour of its rank, such as 🔴',
  'level.name': 'the `name` of the level',
  'policy.name': 'the `name` of the policy',
} as const;
const COMMENT = { ...INCIDENT, 'next.at': 'when something happens next' } as const;
const ADDRESSED = {
  mentions: 'whom it addresses, as mentions; nothing where that is nobody',
  ...COMMENT,
} as const;

/** What a reminder may print. */
export const REMINDER_VALUES = { ...ADDRESSED, reason: 'the `reason` of the trigger' } as const;

interface MessageTemplate {
  readonly about: string;
  readonly values: Readonly<Record<string, string>>;
  /** May it print facts as well? They change with the clock, which is no reason to edit a comment. */
  readonly facts: boolean;
  /** `part.<name>`: what the shipped wording is made of, in its order. */
  readonly parts: Readonly<Record<string, string>>;
  /** Parts that stand below a template that leaves them out: nobody may miss what they say. */
  readonly always: readonly string[];
}

/** Messages in parts: a template may order, leave out and add. */
export const MESSAGE_TEMPLATES = {
  call: {
    about: 'A call: a level is engaged, somebody asked for help, or a role is handed over.',
    values: ADDRESSED,
    facts: true,
    parts: {
      request: 'what the people called are asked to do',
      otherwise: 'whom it calls else, and when',
      broken: 'what is broken, how bad it is, and since when',
      why: 'the reasons, and who was called before',
      roles: 'as what each is called, and what the role does',
      notes: 'hand-overs, how late the call comes, and who could not be reached',
      stops: 'the commands that make it stop',
    },
    always: ['notes', 'stops'],
  },
  'call-again': {
    about: 'The same call again, of the same people.',
    values: ADDRESSED,
    facts: true,
    parts: {
      nth: 'how often they are called by now',
      request: 'what the people called are asked to do',
      silence: 'how long nobody has answered',
      otherwise: 'what comes next, and when',
      delay: 'how late the call comes',
    },
    always: ['request', 'delay'],
  },
  'severity-rise': {
    about: 'A rise of severity that calls nobody.',
    values: COMMENT,
    facts: true,
    parts: {
      before: 'the severity until now',
      promises: 'what readers may expect from now on',
      broken: 'what is broken, how bad it is, and since when',
      stops: 'the command that corrects it',
    },
    always: ['stops'],
  },
  'holding-statement': {
    about: 'What is known, for readers who wait; a bare `/update` requests it.',
    values: COMMENT,
    facts: true,
    parts: {
      state: 'how it stands, in a sentence or two',
      known: 'severity, who leads, and the last and the next update',
      requester: 'who requested it',
    },
    always: [],
  },
  review: {
    about: 'The draft of the post-incident review, as a comment or as an issue of its own.',
    values: ISSUE,
    facts: false,
    parts: {
      introduction: 'what the draft is for, and what ends it',
      numbers: 'the table of measures',
      path: 'the table of levels: due, called, who, answered',
      reached: 'who was reached by which channel',
      happened: 'a line for each comment',
      questions: 'what people should answer',
    },
    always: ['introduction'],
  },
  status: {
    about: 'The status comment, edited in place.',
    values: INCIDENT,
    facts: false,
    parts: {
      state: 'who has it, or that nobody has',
      overdue: 'since when an update is overdue',
      now: 'what was said and done last',
      paused: 'until when it is paused, by whom and why',
      handovers: 'roles that were handed over and not yet accepted',
      missing: 'what the report lacks',
      review: 'the issue of the review',
      messages: 'what became of the messages by channels',
      next: 'what happens next',
      unwatched: 'that nobody keeps time any more',
      do: 'the commands that fit',
      answers: 'answers to commands that were written before the first comment',
      people: 'who is in it, folded',
      timeline: 'what was done and why, folded',
      origin: 'why it has its severity, and the policy',
    },
    always: ['messages', 'unwatched', 'do', 'answers'],
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

export type MessageId = keyof typeof MESSAGE_TEMPLATES;

/** Markdown by part; empty where there is nothing to say. */
export type Parts<Id extends MessageId> = Readonly<
  Record<keyof (typeof MESSAGE_TEMPLATES)[Id]['parts'] & string, string>
>;

export const isMessageId = (id: string): id is MessageId => Object.hasOwn(MESSAGE_TEMPLATES, id);
