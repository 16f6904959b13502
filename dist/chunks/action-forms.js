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
async function readForms(source) {
	const files = (await require_action_index.listFrom(source, FOLDER)).filter((name) => FORM.test(name)).map((name) => `${FOLDER}/${name}`);
	return (await Promise.all(files.map(async (file) => ({
		file,
		read: await require_action_index.readFrom(source, file)
	})))).flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.text
	}] : []);
}
exports.readFormChange = readFormChange;
