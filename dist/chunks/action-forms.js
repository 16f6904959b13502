require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_index = require("../action/index.js");
// src/action/forms.ts
const FORM = /(?<!^config)\.ya?ml$/;
async function readFormChange(head, base, warn) {
	const leftOut = [];
	const note = (message) => void leftOut.push(message);
	const [after, before] = await Promise.all([readForms(head, note), readForms(base, note)]);
	if (leftOut[0] !== void 0) warn(leftOut[0]);
	const texts = new Map(before.map(({ file, text }) => [file, text]));
	const compared = leftOut.length === 0 ? after : after.filter(({ file }) => texts.has(file));
	return {
		after,
		differs: compared.length !== before.length || compared.some(({ file, text }) => texts.get(file) !== text)
	};
}
const readForms = (source, warn) => require_action_index.filesIn(source, require_policy_validation.FORMS, {
	isWanted: (name) => FORM.test(name),
	warn
});
exports.readFormChange = readFormChange;
