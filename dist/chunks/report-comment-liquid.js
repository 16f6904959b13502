const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_markdown = require("./report-text-markdown.js");
const require_clock = require("./report-text-clock.js");
const require_wording = require("./report-comment-wording.js");
const require_templates = require("./report-comment-templates.js");
// src/report/comment/template-scope.ts
const MINUTES = /* @__PURE__ */ new Set([
	"severity.acknowledge-within",
	"severity.update-every",
	"review.due"
]);
function templateScope(request, mentions, known) {
	const { message, reason } = request;
	const { issue, severity, level, policy, next } = message;
	const facts = Object.fromEntries(Object.entries(withAbsent(message.facts, known)).map(([name, value]) => [name, printable(name, value)]));
	return {
		...facts,
		mentions,
		reason,
		issue: {
			number: issue.number,
			title: issue.title
		},
		severity: {
			...asScope(facts["severity"]),
			id: severity.id,
			name: severity.name,
			rank: severity.rank,
			mark: require_wording.severityMark(severity)
		},
		level: {
			number: level.number,
			name: level.name,
			of: level.of,
			...printedAs(level.number, String(level.number))
		},
		headline: [issue.title, ...message.headline.map(require_wording.detailWords)].join(" \u00b7 "),
		policy: { name: policy.name },
		next: { at: next === null ? "no set time" : require_clock.clockAndAge(next.at, message.at) }
	};
}
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
	if (typeof value === "number" && (path.startsWith("elapsed.") || MINUTES.has(path))) return printedAs(value, require_policy_validation.formatDuration(value * 60));
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
const MENTIONS = "\ue000";
const MOST_CHARACTERS = 2e4;
const FILE_TAGS = [
	"include",
	"render",
	"layout",
	"block"
];
function loadTemplates(policy, failed) {
	if (policy.templates.size === 0) return Promise.resolve(require_templates.shippedTemplates);
	return Promise.resolve().then(() => require("./liquidjs.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_liquid_node(), 1)).then((language) => templatesIn(policy, strict(language.Liquid), failed));
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
		outputEscape: (value) => value === MENTIONS ? MENTIONS : require_policy_validation.neutralise([value].join())
	});
	for (const tag of FILE_TAGS) delete liquid.tags[tag];
	return liquid;
}
function templatesIn(policy, liquid, failed) {
	const known = [...require_policy_validation.scopeOf(policy).keys()];
	return { render: (request) => {
		const source = request.template === null ? void 0 : policy.templates.get(request.template);
		if (source === void 0) return require_templates.renderShipped(request);
		try {
			return finish(String(liquid.parseAndRenderSync(source, templateScope(request, MENTIONS, known))), request);
		} catch (error) {
			failed(problemOf(request, error));
			return require_templates.renderShipped(request);
		}
	} };
}
function problemOf(request, error) {
	const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
	return {
		code: "template-failed",
		message: `The template ${request.template ?? ""} could not be used: ${what ?? ""}. The shipped wording was said instead.`,
		remedy: `Correct templates.${request.template ?? ""} in the policy, or take it out.`
	};
}
function finish(rendered, request) {
	if (rendered.length > MOST_CHARACTERS) throw new Error(`it is ${rendered.length} characters long`);
	if (rendered.split("\n").filter((line) => /^\s*(?:```|~~~)/.test(line)).length % 2 === 1) throw new Error("it leaves a code fence open");
	const [before = "", ...after] = defuse(rendered).split(MENTIONS);
	const { mentions, people } = request;
	const live = require_markdown.enumerate(mentions.map(people.name));
	if (after.length === 0) return live === "" ? before.trim() : `${live}, ${before.trim()}`;
	const again = require_markdown.enumerate(mentions.map((login) => require_markdown.code(login)));
	return `${before}${live}${after.join(again)}`.trim();
}
function defuse(text) {
	return text.replaceAll(/@(?=[A-Za-z0-9])/g, "@\u200b").replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, "&amp;").replaceAll("<!--", "&lt;!--");
}
exports.loadTemplates = loadTemplates;
