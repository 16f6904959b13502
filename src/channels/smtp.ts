/** One mail to an SMTP server. Until the server asks for the text, the mail is certainly not sent; a reply code is definite. */
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback } from '#domain/channel.ts';
import { type Attempt, type SendContext, type Settings, setting } from './channel.ts';
import { failedAttempt, nameError } from './http.ts';

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

interface Server {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on, rather than by STARTTLS. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

export async function sendMail(mail: Envelope, settings: Settings, context: SendContext): Promise<Attempt> {
  const server = serverOf(setting(settings, 'server'), settings.insecure);
  if ('kind' in server) return server;
  const { host, port, secure, login } = server;
  const { timeout, trust } = context;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !settings.insecure,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    socketCloseTimeout: 1000,
    logger: false,
    tls: trust === undefined ? {} : { ca: [...rootsOf(trust)] },
  });
  let isHandedOver = false;
  const content = Readable.from(
    (function* () {
      isHandedOver = true;
      yield mail.content;
    })(),
    { objectMode: false },
  );
  try {
    await inTime(connection, timeout, async (fails) => {
      await step(fails, (done) => connection.connect(done));
      if (login !== null) await step(fails, (done) => connection.login(login, done));
      await step(fails, (done) => connection.send({ from: mail.from, to: [mail.to] }, content, done));
    });
    connection.quit();
    return { kind: 'sent', reference: null };
  } catch (error) {
    return nameFailure(error, isHandedOver);
  } finally {
    connection.close();
  }
}

type Callback = (error: Error | null | undefined) => void;
type Fails = (report: (error: Error) => void) => void;

/** Runs a conversation that ends at the first error of the connection, or when its time is over. */
async function inTime(
  connection: SMTPConnection,
  timeout: number,
  conversation: (fails: Fails) => Promise<void>,
): Promise<void> {
  let report: (error: Error) => void = () => undefined;
  // It stays: an error that nobody listens to would end the process.
  connection.on('error', (error: Error) => report(error));
  const timer = setTimeout(() => report(new DOMException('time is over', 'TimeoutError')), timeout);
  try {
    await conversation((fail) => {
      report = fail;
    });
  } finally {
    clearTimeout(timer);
    report = () => undefined;
  }
}

function step(fails: Fails, start: (done: Callback) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    fails(reject);
    start((error) => (error ? reject(error) : resolve()));
  });
}

function serverOf(address: string, insecure: boolean): Server | Attempt {
  if (!URL.canParse(address)) return failedAttempt('bad-address', 'The address of the mail server is no address.');
  const { protocol, hostname, port, username, password } = new URL(address);
  if (!insecure && isLoopback(hostname))
    return failedAttempt('loopback', 'The mail server is this machine, which needs `insecure: true`.');
  const secure = protocol === 'smtps:';
  const [user, pass] = [decode(username), decode(password)];
  if (user === null || pass === null)
    return failedAttempt(
      'bad-address',
      'The login of the mail server is not percent-encoded: a `%` in it is written `%25`.',
    );
  const login = user === '' ? null : { user, pass };
  return {
    host: hostname.replaceAll(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    login,
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const rootsOf = (trust: string): readonly string[] => [...rootCertificates, trust];

/** What `nodemailer` puts on its errors. */
interface SmtpError {
  readonly name?: string;
  readonly code?: string;
  /** The code of the system error behind it. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  /** What took too long: `CONNECT_TIMEOUT`, or something after it. */
  readonly timeoutType?: string;
}

function nameFailure(error: unknown, isHandedOver: boolean): Attempt {
  const { responseCode, code, originalCode, name, timeoutType = 'CONNECT_TIMEOUT' } = error as SmtpError;
  // A server that offers no STARTTLS answers 500 to it.
  if (code === 'ETLS') return notSent('tls', 'The connection to the mail server could not be secured.');
  if (responseCode !== undefined && responseCode >= 500)
    return failedAttempt(`smtp-${responseCode}`, `The mail server answered ${responseCode}.`);
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'not-taken', retryAfter: null };
  if (isHandedOver)
    return { kind: 'doubt', why: 'The connection ended before the mail server said that it took the mail.' };
  if (code === 'EAUTH') return failedAttempt('login', 'The mail server offers no way to log in that is known here.');
  if (name === 'TimeoutError' || timeoutType !== 'CONNECT_TIMEOUT')
    return notSent('timeout', 'The mail server did not get as far as the mail in time.');
  const named = nameError({ code: originalCode ?? code });
  if (named.kind === 'not-sent') return named;
  return notSent('broken-off', 'The mail server ended the connection before the mail.');
}

const notSent = (code: string, message: string): Attempt => ({ kind: 'not-sent', code, message });
