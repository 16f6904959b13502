/** Loaded when there is something to write: it brings Node's promises for files and their streams with it. */
export { summary } from '@actions/core';
