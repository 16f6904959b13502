/** How far a long piece of work is: a bar on a terminal, nothing elsewhere. It stands on standard error, beside the results. */
export interface Progress {
  to(done: number, total: number): void;
  end(): void;
}

const SILENT: Progress = { to: () => undefined, end: () => undefined };

export async function progressBar(what: string, terminal: boolean = process.stderr.isTTY): Promise<Progress> {
  if (!terminal) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `${what} {bar} {value} of {total}, {eta_formatted} left`,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(0, 0);
  return {
    to: (done, total) => {
      bar.setTotal(total);
      bar.update(Math.min(done, total));
    },
    end: () => bar.stop(),
  };
}
