/** The problems of channels, contacts and reaches. None shows a secret or an address. */
export const CATALOGUE_OF_CHANNELS = {
  'unknown-channel': {
    about: 'A channel that the policy does not define.',
    message: 'There is no channel `{found}`.',
    help: '{nearest}The channels are {expected}.',
  },
  'unknown-reach': {
    about: 'A reach that the policy does not define.',
    message: 'There is no reach `{found}`.',
    help: '{nearest}The reaches are {expected}.',
  },
  'unknown-setting': {
    about: 'A setting that this type of channel does not have.',
    message: 'A channel of type `{type}` has no setting `{found}`.',
    help: '{nearest}Its settings are {expected}.',
  },
  'missing-setting': {
    about: 'A channel without a setting that its type needs.',
    message: 'A channel of type `{type}` needs {expected}.',
    help: 'Add it; a secret as the name of a variable, `env:TOCSIN_…`.',
  },
  'bad-setting': {
    about: 'A setting that does not have the form which its channel needs. The value is not shown.',
    message: '`{found}` does not have the form that a channel of type `{type}` needs.',
    help: '{expected}',
  },
  'unsafe-address': {
    about:
      'An address over plain HTTP, or of the machine itself, without `insecure: true`: nothing would be sent there.',
    message: 'No message would be sent to `{found}`: the address is plain HTTP, or this machine itself.',
    help: 'Use `https`. For a test, `insecure: true` on the channel permits it.',
  },
  'refused-variable': {
    about: 'A variable that a policy may not read.',
    message:
      '`{found}` is not read: only variables whose names are `TOCSIN_` and upper-case letters, digits or `_` are, so that no policy can send a token somewhere.',
    help: 'Give the step a variable of such a name, and write that.',
  },
  'secret-in-policy': {
    about: 'A secret that stands in the policy itself.',
    message: '`{found}` is a secret, and everybody who can read this file can read it.',
    help: 'Put it into a secret of the repository, pass that to the step as a variable, and write `env:TOCSIN_…` here.',
  },
  'not-a-place': {
    about: '`notify` names a channel that reaches people only.',
    message: '`{found}` ({type}) is no place that `notify` could send to{why}.',
    help: 'Name it in a `reach`, or name a place here: {expected}.',
  },
  'not-for-people': {
    about: 'A `reach` names a channel that is a place only.',
    message: '`{found}` ({type}) is a place, and reaches no person.',
    help: 'Name it in `notify`, or name a way to people here: {expected}.',
  },
  'reach-order': {
    about: 'Steps of a reach that are not in the order of time.',
    message: 'This step is due {found} after the call, and the one before it {other}.',
    help: '`after` is counted from the call: put the steps in the order of time, each later than the one before.',
  },
  'bad-rate': {
    about: 'Text that is not a number in a duration.',
    message: 'Found {found}; expected a number in a duration.',
    help: 'Write it like `6 in 15m`.',
  },
  'bad-contacts': {
    about: 'Contacts that are neither a map nor the name of a variable. What stands there is not shown.',
    message: 'The contacts are neither a map nor a variable whose name begins with `TOCSIN_`.',
    help: 'Write `env:TOCSIN_CONTACTS` and give the step that variable, or a map: `alice: { mail: alice@acme.example }`.',
  },
  'bad-contact': {
    about:
      'A contact that cannot be used: no login, no channel for people, or no address of its form. No address is shown.',
    message: '{found}',
    help: '{nearest}A contact is `login: { channel: address }`, numbers in quotes.',
  },
  'contact-without-way': {
    about: 'A person among the contacts without any address.',
    message: '`{found}` has no address here, so no channel reaches them.',
    help: 'Add an address for one of {expected}, or take the person out.',
  },
  'contacts-without-channels': {
    about: 'Contacts or reaches in a policy without channels.',
    message: '`{found}` needs `channels`, which this policy does not have.',
    help: 'Add `channels`, or take `{found}` out.',
  },
} as const;
