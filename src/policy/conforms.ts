/** Whether a document has the shape of a policy: `shapeProblems` tells what is wrong with one that has not. Pure. */
export { default as conforms } from '#generated/policy-verdict.js';
