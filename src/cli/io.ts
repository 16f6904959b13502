/** What a command may touch of the world: where it prints, and the code it ends with. */
export interface Io {
  /** Prints to standard output, as given. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where standard output is a terminal that shows colours. */
  readonly color: boolean;
  /** The same of standard error, where a refusal goes. */
  readonly errColor: boolean;
  /** 0 fine · 1 found something · 2 cannot run. */
  readonly exit: (code: 0 | 1 | 2) => void;
}
