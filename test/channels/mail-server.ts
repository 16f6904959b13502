/** A real SMTP server, and one that drops the connection where it is told to. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { certificateFor } from './certificate.ts';

export interface MailServer {
  readonly port: number;
  readonly mails: {
    readonly from: string;
    readonly to: readonly string[];
    readonly secure: boolean;
    readonly text: string;
  }[];
  readonly logins: { readonly user: string; readonly secure: boolean }[];
  /** Called for each mail once it was read, before it is answered. */
  onMail: (() => void) | null;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** TLS from the first byte on. */
  readonly secure?: boolean;
  /** The name its certificate is for. */
  readonly host?: string;
  readonly startTls?: boolean;
  /** The address it listens at. */
  readonly listen?: string;
  /** What it answers to a recipient, or to the text. */
  readonly refuse?: { readonly at: 'recipient' | 'text'; readonly code: number };
}

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { secure = false, host = 'localhost', startTls = true, listen = '127.0.0.1', refuse } = options;
  const mails: MailServer['mails'] = [];
  const logins: MailServer['logins'] = [];
  const refusal = (code: number): Error =>
    Object.assign(new Error('No, planted.person@secret-address.example'), { responseCode: code });
  const settings: SMTPServerOptions = {
    ...certificateFor(host),
    secure,
    disabledCommands: startTls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth({ username, password }, session, done) {
      logins.push({ user: username ?? '', secure: session.secure });
      if (password === 'planted pass/word') return done(null, { user: username ?? '' });
      done(new Error(`Invalid ${username ?? ''} ${password ?? ''}`));
    },
    onRcptTo(_address, _session, done) {
      done(refuse?.at === 'recipient' ? refusal(refuse.code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuse?.at === 'text') return done(refusal(refuse.code));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          text: Buffer.concat(chunks).toString(),
        });
        running.onMail?.();
        done();
      });
    },
  };
  const server = new SMTPServer(settings);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, listen, () => resolve()));
  const running: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    logins,
    onMail: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return running;
}

export type Drop = 'greeting' | 'sender' | 'text' | 'final dot';

export interface RudeServer {
  readonly port: number;
  /** How many connections it took. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Speaks plain SMTP up to a point, and then either says nothing more or ends the connection. */
export async function startRudeServer(at: Drop, way: 'drop' | 'silence'): Promise<RudeServer> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    taken += 1;
    socket.on('error', () => undefined);
    const leave = (): void => void (way === 'drop' && socket.destroy());
    if (at === 'greeting') return leave();
    socket.write('220 rude\r\n');
    let isText = false;
    socket.on('data', (chunk) => {
      const line = chunk.toString();
      if (isText) return line.endsWith('\r\n.\r\n') ? leave() : undefined;
      if (/^MAIL/i.test(line) && at === 'sender') return leave();
      if (/^DATA/i.test(line) && at === 'text') return leave();
      isText = /^DATA/i.test(line);
      socket.write(isText ? '354 go on\r\n' : '250 fine\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => taken,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
