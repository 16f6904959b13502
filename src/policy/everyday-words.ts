/** What people call a value that the language has under another name: `sms`, `dropdown`, `dry-run`. Pure. */

/** By the value, the other words for it. No word stands for two values that one key takes. */
const WORDS: Readonly<Record<string, string>> = {
  // Types of channels, by what arrives.
  'twilio-sms': 'sms text txt text-message message',
  'twilio-voice': 'voice phone call telephone phone-call tel',
  email: 'mail e-mail smtp gmail mailto',
  teams: 'msteams ms-teams microsoft-teams office365',
  pushover: 'push push-notification',
  pagerduty: 'pager pd',
  webhook: 'http https url hook web-hook rest',
  telegram: 'tg',
  // Types of details, by what a form has, and what programs call them.
  string: 'str dropdown select choice input enum',
  number: 'int integer float decimal',
  boolean: 'checkbox flag yes-no',
  time: 'date datetime date-time timestamp instant',
  list: 'array checkboxes multiselect multi-select',
  text: 'textarea text-area markdown paragraph',
  // Modes, phases and what a policy test names.
  evaluate: 'dry-run dryrun observe shadow test',
  act: 'live on enforce',
  resolved: 'closed done fixed',
  acknowledged: 'ack acked',
  write: 'push writer',
  read: 'pull reader',
  maintain: 'maintainer',
  admin: 'owner administrator',
};

/** The one of these values that a word is another word for; the word itself where it is for none. */
export function properWord(word: string, values: readonly string[]): string {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return values.find((value) => wordsFor(value).includes(plain)) ?? word;
}

const wordsFor = (value: string): readonly string[] =>
  Object.hasOwn(WORDS, value) ? (WORDS[value] ?? '').split(' ') : [];
