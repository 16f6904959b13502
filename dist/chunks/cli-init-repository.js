require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_lint_surroundings = require("./cli-lint-surroundings.js");
require("./policy.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init/form.ts
function readForm(text, file) {
	const form = require_policy_validation.asMap(require_policy_validation.parseYaml(text, file).value);
	const questions = [];
	for (const field of require_policy_validation.asList(form?.["body"]) ?? []) {
		const question = readQuestion(require_policy_validation.asMap(field) ?? {}, questions);
		if (question !== null) questions.push(question);
	}
	const labels = form?.["labels"];
	const [label] = typeof labels === "string" ? labels.split(",") : require_policy_validation.asList(labels) ?? [];
	return questions.length === 0 ? null : {
		label: typeof label === "string" ? label.trim() : null,
		questions
	};
}
function readQuestion(field, before) {
	const attributes = require_policy_validation.asMap(field["attributes"]) ?? {};
	const heading = attributes["label"];
	if (typeof heading !== "string" || typeof field["type"] !== "string" || field["type"] === "markdown") return null;
	const values = (require_policy_validation.asList(attributes["options"]) ?? []).map((option) => require_policy_validation.asMap(option)?.["label"] ?? option).filter((option) => typeof option === "string");
	const id = typeof field["id"] === "string" ? field["id"] : heading;
	const type = typeOf(field["type"], attributes, values);
	return {
		name: freeName(slug(id) || "answer", before.map(({ name }) => name)),
		heading,
		type,
		values: type === "boolean" ? [] : values,
		required: require_policy_validation.asMap(field["validations"])?.["required"] === true
	};
}
function typeOf(type, attributes, values) {
	if (type === "textarea") return "text";
	if (type === "checkboxes" || attributes["multiple"] === true) return "list";
	if (type === "dropdown") return values.length === 2 && values.every(isYesNo) ? "boolean" : "string";
	const [label, placeholder] = [attributes["label"], attributes["placeholder"]].map(String);
	if (/^(?:how many|number of)\b|\bper ?cent|%/i.test(label ?? "")) return "number";
	return /^when\b|\bstarted at\b/i.test(label ?? "") || /^\d{4}-\d\d-\d\d/.test(placeholder ?? "") ? "time" : "string";
}
const isYesNo = (option) => /^(?:yes|no)$/i.test(option);
const slug = (text) => require_policy_validation.slugOf(text, 60);
function freeName(name, taken) {
	const base = name === "constructor" ? "the-constructor" : name;
	for (let number = 1;; number++) {
		const tried = number === 1 ? base : `${base}-${number}`;
		if (!taken.includes(tried)) return tried;
	}
}
// src/cli/init/repository.ts
const FORMS = ".github/ISSUE_TEMPLATE";
async function present(root, readPinned) {
	const policies = require_lint_surroundings.readPolicyPaths(root);
	const { names, labels } = await require_lint_surroundings.readOwn(root, readPinned);
	return {
		policies,
		names,
		labels,
		forms: list(root, FORMS).filter((name) => /(?<!^config)\.ya?ml$/.test(name)).flatMap((name) => {
			const path = `${FORMS}/${name}`;
			const form = readForm(textOf(root, path), path);
			return form === null ? [] : [{
				...form,
				path
			}];
		}).filter(({ path, label }) => /incident|outage|security|sev/i.test(`${path} ${label ?? ""}`)).filter(({ label }) => !labels.some((one) => require_policy_validation.sameName(one, label ?? "")))
	};
}
const textOf = (root, path) => {
	const read = require_cli_files.readText((0, node_path.join)(root, path));
	return read.ok ? read.value : "";
};
function list(root, folder) {
	try {
		return (0, node_fs.readdirSync)((0, node_path.join)(root, folder)).toSorted();
	} catch {
		return [];
	}
}
async function readVariables(root, policies, readPinned) {
	const [{ validateRead }, { secretVariables }] = await Promise.all([Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports), Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)]);
	const named = await Promise.all(policies.map(async (path) => {
		const read = await require_cli_files.readPolicyFile((0, node_path.join)(root, path), readPinned);
		const policy = read.ok ? await validateRead(read.value) : read;
		return policy.ok ? secretVariables(policy.value) : [];
	}));
	return [...new Set(named.flat().map(({ name }) => name))];
}
exports.FORMS = FORMS;
exports.freeName = freeName;
exports.present = present;
exports.readForm = readForm;
exports.readVariables = readVariables;
exports.slug = slug;
exports.textOf = textOf;
