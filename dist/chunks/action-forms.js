require("./rolldown-runtime.js");
const require_action_index = require("../action/index.js");
// src/action/forms.ts
const FOLDER = ".github/ISSUE_TEMPLATE";
const FORM = /(?<!^config)\.ya?ml$/;
async function readFormChange(head, base) {
	const [after, before] = await Promise.all([readForms(head), readForms(base)]);
	const texts = new Map(before.map(({ file, text }) => [file, text]));
	return {
		after,
		differs: after.length !== before.length || after.some(({ file, text }) => texts.get(file) !== text)
	};
}
const readForms = (source) => require_action_index.filesIn(source, FOLDER, (name) => FORM.test(name));
exports.readFormChange = readFormChange;
