const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_templates = require("./report-comment-templates.js");
// src/report/comment/template-scope.ts
const reminderScope = (request, mentions, known) => ({
	...messageScope(request.message, known),
	mentions,
	reason: request.reason
});
const draftScope = ({ message }, mentions, part, known) => ({
	...message.kind === "issue" ? { issue: issueOf(message.issue) } : messageScope(message, known),
	mentions,
	part
});
function messageScope(message, known) {
	const { issue, severity, level, policy } = message;
	const facts = message.kind === "status" ? {} : printableFacts(message.facts, known);
	return {
		...facts,
		issue: issueOf(issue),
		severity: {
			...asScope(facts["severity"]),
			id: severity.id,
			name: severity.name,
			rank: severity.rank,
			mark: require_report_words.severityMark(severity)
		},
		level: {
			number: level.number,
			name: level.name,
			of: level.of,
			...printedAs(level.number, String(level.number))
		},
		headline: [issue.title, ...message.headline.map(require_report_words.detailWords)].join(" \u00b7 "),
		policy: { name: policy.name },
		...message.kind === "status" ? {} : { next: { at: nextAt(message) } }
	};
}
const issueOf = ({ number, title }) => ({
	number,
	title
});
const nextAt = ({ next, at }) => next === null ? "no set time" : require_report_words.clockAndAge(next.at, at);
const printableFacts = (facts, known) => Object.fromEntries(Object.entries(withAbsent(facts, known)).map(([name, value]) => [name, printable(name, value)]));
function withAbsent(facts, known) {
	let filled = facts;
	for (const path of known) if (path.includes(".")) filled = withPlace(filled, path.split("."));
	return filled;
}
function withPlace(facts, [name = "", ...rest]) {
	if (rest.length === 0) return Object.hasOwn(facts, name) ? facts : {
		...facts,
		[name]: null
	};
	return {
		...facts,
		[name]: withPlace(facts[name] ?? {}, rest)
	};
}
function printable(path, value) {
	if (typeof value === "number" && require_policy_validation.isMinutes(path)) return printedAs(value, require_policy_validation.formatDuration(value * 60));
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(`${path}.${name}`, inner)]));
}
function printedAs(value, text) {
	return {
		valueOf: () => value,
		toString: () => text
	};
}
function asScope(value) {
	return typeof value === "object" && value !== null ? value : {};
}
// src/report/comment/liquid.ts
const MENTIONS = require_policy_validation.SLOTS.mentions;
const SLOT = require_policy_validation.SLOTS.part;
const FREE = /^(?:$|[\s*(),:;!?]|\.(?!\w))/;
const APART = "\u200b";
const MOST_CHARACTERS = 2e4;
const MOST_WITH_PARTS = 45e3;
const FILE_TAGS = [
	"include",
	"render",
	"layout",
	"block"
];
function loadTemplates(policy, failed) {
	if (policy.templates.size === 0) return Promise.resolve(require_templates.shippedTemplates);
	return Promise.all([Promise.resolve().then(() => require("./liquidjs.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_liquid_node(), 1)), Promise.resolve().then(() => require("./policy-template-text.js"))]).then(([language, markdown]) => templatesIn(policy, strict(language.Liquid), markdown, failed));
}
function strict(Language) {
	const liquid = new Language({
		strictVariables: true,
		strictFilters: true,
		ownPropertyOnly: true,
		parseLimit: 1e5,
		renderLimit: 2e3,
		memoryLimit: 1e6,
		templates: {},
		outputEscape: (value) => value === MENTIONS ? MENTIONS : value instanceof Part ? value.slot : require_policy_validation.neutralise([value].join())
	});
	for (const tag of FILE_TAGS) delete liquid.tags[tag];
	delete liquid.filters["raw"];
	return liquid;
}
var Part = class {
	slot;
	#text;
	constructor(name, text) {
		this.slot = `${SLOT}${name}${SLOT}`;
		this.#text = text;
	}
	toString() {
		return this.#text;
	}
};
function templatesIn(policy, liquid, markdown, failed) {
	const known = [...require_policy_validation.scopeOf(policy).keys()];
	const attempt = (id, make) => {
		const source = policy.templates.get(id);
		if (source === void 0) return null;
		try {
			return make(source);
		} catch (error) {
			failed(problemOf(id, error));
			return null;
		}
	};
	const renderText = (source, scope) => {
		const text = String(liquid.parseAndRenderSync(source, scope));
		if (text.length > MOST_CHARACTERS) throw new Error(`it is ${text.length} characters long`);
		if (!markdown.saysSomething(text)) throw new Error("it says nothing");
		return text;
	};
	return {
		render: (request) => attempt(request.template ?? "", (source) => [finish(renderText(source, reminderScope(request, mentionsOf(request), known)), request, markdown), ...require_templates.noteBelow(request)].join("\n\n")) ?? require_templates.renderShipped(request),
		own: (draft) => attempt(draft.id, (source) => {
			const parts = Object.entries(draft.parts());
			const scope = Object.fromEntries(parts.map(([name, text]) => [name, text === "" ? null : new Part(name, text)]));
			return finish(withParts(renderText(source, draftScope(draft, mentionsOf(draft), scope, known)), draft.id, parts), draft, markdown);
		})
	};
}
function withParts(text, id, parts) {
	let filled = text;
	const always = require_policy_validation.MESSAGE_TEMPLATES[id].always;
	for (const [name, part] of parts) {
		const { slot } = new Part(name, part);
		if (filled.includes(slot)) filled = filled.replaceAll(slot, () => part);
		else if (part !== "" && always.includes(name)) filled = `${filled.trimEnd()}\n\n${part}`;
	}
	if (filled.length > MOST_WITH_PARTS) throw new Error(`it is ${filled.length} characters long`);
	return filled;
}
function problemOf(id, error) {
	return {
		code: "template-failed",
		message: `The template ${id} could not be used: ${(error instanceof Error ? error.message.split("\n")[0] : String(error)) ?? ""}. The shipped wording is used instead.`,
		remedy: `Correct templates.${id} in the policy, or take it out.`
	};
}
const mentionsOf = ({ mentions }) => mentions.length === 0 ? null : MENTIONS;
function finish(rendered, { mentions, people }, markdown) {
	const text = defuse(rendered).trim();
	const { open, beginsWithWords, isLive } = markdown.readTemplateText(text);
	if (open !== null) throw new Error(`it leaves ${open} open`);
	const live = require_policy_validation.enumerate(mentions.map(people.name));
	const bare = require_policy_validation.enumerate(mentions.map((login) => require_report_words.plain(login)));
	let isNamed = false;
	const apart = (beside) => FREE.test(beside) ? "" : APART;
	const named = text.replaceAll(MENTIONS, (_, at) => {
		if (isNamed || !isLive(at)) return bare;
		isNamed = true;
		return `${apart(text.slice(Math.max(0, at - 1), at))}${live}${apart(text.slice(at + 1, at + 3))}`;
	});
	if (isNamed || live === "") return named;
	return beginsWithWords ? `${live}, ${named}` : `${live}:\n\n${named}`;
}
function defuse(text) {
	return text.replaceAll(/@(?![\s\u200B]|$)/g, "@\u200b").replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, "&amp;").replaceAll(/<(?=[!?])/g, "&lt;");
}
exports.loadTemplates = loadTemplates;
