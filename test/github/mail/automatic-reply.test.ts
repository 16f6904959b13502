import { expect, test } from 'vitest';
import { isAutomaticReply } from '#github/mail/automatic-reply.ts';

test.each([
  'I am out of the office until 30/09/2026.\n\nNote: This is an automated response to your message “Re: Checkout”.',
  'Thank you for your email. I am currently out of\noffice and will return on Monday.',
  'I’m on annual leave with limited access to e-mail.',
  'Ich bin bis 30.11. nicht im Büro.',
  'Vielen Dank! Ich bin im Urlaub und ab Montag wieder da.',
  'Automatische Antwort: danke.',
  'Je suis absent du bureau jusqu’au 30 novembre.',
  'Estoy fuera de la oficina hasta el lunes.',
  'Sono in ferie fino al 30 novembre.',
  'Estou de férias até segunda.',
  'Ik ben afwezig tot maandag.',
  '这是来自QQ邮箱的假期自动回复邮件。',
])('the notice of a mail programme: %j', (text) => {
  expect(isAutomaticReply(text)).toBe(true);
});

test.each([
  'I look into it',
  'I am out of the office, still I look into it.',
  'Bob is on vacation until Monday, I look into it.',
  'Ich bin dran. Bob ist bis Montag im Urlaub.',
  'Mails are delayed since 10:05, I am on it.',
  '/handoff @bob\nI am out of the office until Monday.',
  'I am out of the office until Monday.\n/escalate',
  '',
])('the words of a person: %j', (text) => {
  expect(isAutomaticReply(text)).toBe(false);
});
