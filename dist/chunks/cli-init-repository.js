require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_lint_surroundings = require("./cli-lint-surroundings.js");
require("./policy.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init/form-limits.ts
const LONGEST_HEADING = 100;
const LONGEST_OPTION = 200;
const MOST_OPTIONS = 500;
const MOST_QUESTIONS = 100;
function whyLeftOut(heading, before) {
	const leftOut = (why) => `The policy does not read \u201c${beginningOf(heading, 60)}\u201d: ${why}.`;
	const { length } = heading;
	if (/^[# ]*$/.test(heading)) return leftOut("its heading is empty");
	if (length > LONGEST_HEADING) return leftOut(`its heading has ${length} characters, and a policy takes ${LONGEST_HEADING}`);
	const other = before.find((one) => require_policy_validation.headingKey(one) === require_policy_validation.headingKey(heading));
	if (other !== void 0) return leftOut(`its heading is the same as \u201c${other}\u201d, but for case and marks`);
	return before.length < MOST_QUESTIONS ? null : leftOut(`a policy reads ${MOST_QUESTIONS} questions at most`);
}
function readOptions(heading, options) {
	const texts = options.map((option) => typeof option === "number" ? String(option) : option);
	const any = (why) => ({
		values: [],
		notes: [`The policy takes any answer to \u201c${heading}\u201d: ${why}.`]
	});
	const values = texts.flatMap((text) => typeof text === "string" ? inOneLine(text) : []);
	if (values.length < texts.length || values.includes("")) return any("one of its options is no text");
	const longest = Math.max(0, ...values.map(({ length }) => length));
	if (longest > LONGEST_OPTION) return any(`one of its options has ${longest} characters, and a policy lists none of more than ${LONGEST_OPTION}`);
	if (values.length > MOST_OPTIONS) return any(`a policy lists ${MOST_OPTIONS} options at most`);
	const byKey = /* @__PURE__ */ new Map();
	const notes = values.flatMap((value) => {
		const other = byKey.get(require_policy_validation.answerKey(value));
		if (other !== void 0) return [`The answers \u201c${other}\u201d and \u201c${value}\u201d to \u201c${heading}\u201d are one to the policy.`];
		byKey.set(require_policy_validation.answerKey(value), value);
		return [];
	});
	return {
		values: [...byKey.values()],
		notes
	};
}
const inOneLine = (text) => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
function beginningOf(text, most) {
	const characters = Array.from(text);
	return characters.length <= most ? text : `${characters.slice(0, most - 1).join("").trimEnd()}\u2026`;
}
// src/cli/init/form.ts
function readForm(text, file) {
	const form = require_policy_validation.asMap(require_policy_validation.parseYaml(text, file).value);
	const questions = [];
	const leftOut = [];
	for (const field of require_policy_validation.asList(form?.["body"]) ?? []) {
		const question = readQuestion(require_policy_validation.asMap(field) ?? {}, questions);
		if (typeof question === "string") leftOut.push(question);
		else if (question !== null) questions.push(question);
	}
	const label = labelsIn(form).find(isLabel) ?? null;
	return questions.length === 0 ? null : {
		label,
		questions,
		leftOut
	};
}
const labelsOfForm = (text, file) => labelsIn(require_policy_validation.asMap(require_policy_validation.parseYaml(text, file).value));
function labelsIn(form) {
	const labels = form?.["labels"];
	return (typeof labels === "string" ? labels.split(",") : require_policy_validation.asList(labels) ?? []).flatMap((label) => typeof label === "string" ? label.trim() : []);
}
const isLabel = (text) => text.length <= 50 && /^[^\s,](?:[^,\n\r\u2028\u2029]*[^\s,])?$/.test(text);
function readQuestion(field, before) {
	const attributes = require_policy_validation.asMap(field["attributes"]) ?? {};
	const label = attributes["label"];
	if (typeof label !== "string" || typeof field["type"] !== "string" || field["type"] === "markdown") return null;
	const heading = inOneLine(label);
	const why = whyLeftOut(heading, before.map((one) => one.heading));
	if (why !== null) return why;
	const { values, notes } = readOptions(heading, (require_policy_validation.asList(attributes["options"]) ?? []).map((option) => require_policy_validation.asMap(option)?.["label"] ?? option));
	const id = typeof field["id"] === "string" ? field["id"] : heading;
	const type = typeOf(field["type"], attributes, values);
	return {
		name: freeName(slug(id) || "answer", before.map(({ name }) => name)),
		heading,
		type,
		values: type === "boolean" ? [] : values,
		required: require_policy_validation.asMap(field["validations"])?.["required"] === true,
		notes
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
async function present(root, readPinned) {
	const policies = require_lint_surroundings.readPolicyPaths(root);
	const { names, labels } = await require_lint_surroundings.readOwn(root, readPinned);
	return {
		policies,
		names,
		labels,
		forms: formsIn(root).flatMap((path) => {
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
const takenForms = (root, label) => ["config", ...formsIn(root).filter((path) => !setsLabel(root, path, label)).map((path) => path.replace(/^.*\/|\.ya?ml$/g, ""))];
const hasForm = (root, label) => formsIn(root).some((path) => setsLabel(root, path, label));
function formsIn(root) {
	try {
		return (0, node_fs.readdirSync)((0, node_path.join)(root, require_policy_validation.FORMS)).toSorted().filter((name) => /(?<!^config)\.ya?ml$/.test(name)).map((name) => `${require_policy_validation.FORMS}/${name}`);
	} catch {
		return [];
	}
}
const setsLabel = (root, path, label) => labelsOfForm(textOf(root, path), path).some((one) => require_policy_validation.sameName(one, label));
async function readNeeds(root, policies, readPinned) {
	const [{ validateRead }, { secretVariables }] = await Promise.all([Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports), Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)]);
	const all = await Promise.all(policies.map(async (path) => {
		const read = await require_cli_files.readPolicyFile((0, node_path.join)(root, path), readPinned);
		return read.ok ? await validateRead(read.value) : read;
	}));
	const named = all.flatMap((policy) => policy.ok ? secretVariables(policy.value) : []);
	return {
		variables: [...new Set(named.map(({ name }) => name))],
		haveChannels: all.some((policy) => !policy.ok || policy.value.channels.size > 0)
	};
}
exports.beginningOf = beginningOf;
exports.freeName = freeName;
exports.hasForm = hasForm;
exports.isLabel = isLabel;
exports.present = present;
exports.readForm = readForm;
exports.readNeeds = readNeeds;
exports.slug = slug;
exports.takenForms = takenForms;
exports.textOf = textOf;
