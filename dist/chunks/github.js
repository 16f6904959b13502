require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_octokit = require("./octokit.js");
let node_buffer = require("node:buffer");
let node_timers_promises = require("node:timers/promises");
// src/github/error.ts
var GithubError = class extends Error {
	code;
	status;
	constructor(code, status, message) {
		super(message);
		this.name = "GithubError";
		this.code = code;
		this.status = status;
	}
};
function nameError(thrown, what, wrote) {
	if (thrown instanceof GithubError) return wrote && thrown.code === "unavailable" ? new GithubError("maybe-written", thrown.status, thrown.message) : thrown;
	const { status, message = String(thrown), response } = thrown;
	const answered = response !== void 0 && status !== void 0;
	const told = `${what}: ${message.slice(0, 500)}`;
	if (answered && isLimit(thrown)) return new GithubError("rate-limited", status, told);
	if (answered && status === 401) return new GithubError("unauthorised", status, told);
	if (answered && status === 403) return new GithubError("forbidden", status, told);
	if (answered && (status === 404 || status === 410)) return new GithubError("not-found", status, told);
	if (answered && status < 500) return new GithubError("refused", status, told);
	return new GithubError(wrote ? "maybe-written" : "unavailable", answered ? status : null, told);
}
const isForbidden = ({ type, message }) => type === "FORBIDDEN" && !isTooQuick(message);
const isTooQuick = (message) => /submitted too quickly/i.test(message);
function isLimit(thrown) {
	if (thrown.status === 429) return true;
	if (thrown.status !== 403) return false;
	const headers = thrown.response?.headers ?? {};
	return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /\brate limit\b/i.test(thrown.message ?? "");
}
// src/github/people.ts
const AT_ONCE$3 = 5;
function createPeople(client, teams) {
	const asked = /* @__PURE__ */ new Map();
	const ask = (login) => {
		const known = asked.get(login) ?? askPermission(client, login);
		asked.set(login, known);
		return known;
	};
	const of = async (logins) => {
		const wanted = [...new Set([...logins].map((login) => login.toLowerCase()))];
		const known = /* @__PURE__ */ new Map();
		for (let from = 0; from < wanted.length; from += AT_ONCE$3) {
			const some = wanted.slice(from, from + AT_ONCE$3);
			const answers = await Promise.all(some.map(ask));
			for (const [index, person] of answers.entries()) {
				const login = some[index];
				if (person && login !== void 0) known.set(login, person);
			}
		}
		return known;
	};
	let members = null;
	const readTeams = () => {
		members ??= askTeams(client, teams);
		return members;
	};
	return {
		of,
		teams: readTeams
	};
}
async function askPermission(client, login) {
	try {
		const { data } = await client.get("/repos/{owner}/{repo}/collaborators/{username}/permission", { username: login });
		return {
			permission: toPermission(data),
			assignable: null
		};
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return error.code === "not-found" ? {
			permission: "none",
			assignable: null
		} : null;
	}
}
function toPermission({ permission, role_name: role }) {
	return require_policy_validation.PERMISSIONS.find((one) => one === role) ?? require_policy_validation.PERMISSIONS.find((one) => one === permission) ?? "none";
}
async function askTeams(client, teams) {
	const entries = await Promise.all([...new Set(teams.map((team) => team.toLowerCase()))].map(async (team) => [team, await askMembers(client, team)]));
	return Object.fromEntries(entries);
}
const MEMBERS = 100;
async function askMembers(client, team) {
	const [org = "", slug = ""] = team.split("/");
	try {
		const { data } = await client.get("/orgs/{org}/teams/{slug}/members", {
			org,
			slug,
			per_page: MEMBERS
		});
		return data.map(({ login }) => login);
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return null;
	}
}
function loginsThatMatter(issue, incidentLabels) {
	const labels = new Set(incidentLabels.map((label) => label.toLowerCase()));
	const logins = /* @__PURE__ */ new Set();
	if (!wasIncident(issue, labels)) return [];
	if (issue.author?.kind === "person") logins.add(issue.author.login.toLowerCase());
	for (const item of issue.timeline) {
		if (item.by?.kind !== "person") continue;
		if (item.kind === "comment" || item.kind === "labeled" && labels.has(item.label.toLowerCase()) || item.kind === "assigned" && item.login.toLowerCase() === item.by.login.toLowerCase()) logins.add(item.by.login.toLowerCase());
	}
	return [...logins];
}
const wasIncident = ({ labels, timeline }, incident) => labels.some((label) => incident.has(label.toLowerCase())) || timeline.some((item) => item.kind === "labeled" && incident.has(item.label.toLowerCase()));
// src/github/assignable.ts
async function readNamed(client, logins, teams) {
	const people = createPeople(client, teams);
	const assignable = await askAssignable(client, logins);
	const known = await people.of([...assignable].filter(([, may]) => !may).map(([login]) => login));
	return {
		assignable,
		permissions: new Map([...known].flatMap(([login, { permission }]) => permission ? [[login, permission]] : [])),
		teams: new Map(Object.entries(await people.teams()))
	};
}
const AT_ONCE$2 = 5;
async function askAssignable(client, logins) {
	const wanted = [...new Set(logins.map((login) => login.toLowerCase()))];
	const known = /* @__PURE__ */ new Map();
	for (let from = 0; from < wanted.length; from += AT_ONCE$2) {
		const some = wanted.slice(from, from + AT_ONCE$2);
		const answers = await Promise.all(some.map((login) => mayAssign(client, login)));
		for (const [index, login] of some.entries()) {
			const answer = answers[index];
			if (answer != null) known.set(login, answer);
		}
	}
	return known;
}
async function mayAssign(client, assignee) {
	try {
		await client.get("/repos/{owner}/{repo}/assignees/{assignee}", { assignee });
		return true;
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		if (error.code === "not-found") return false;
		if (error.code === "unauthorised" || error.code === "rate-limited") throw error;
		return null;
	}
}
// src/github/known.ts
const startKnown = (reviews = false) => ({
	labels: /* @__PURE__ */ new Map(),
	viewer: "",
	types: true,
	reviews,
	repository: ""
});
function learnLabels(known, nodes) {
	for (const node of nodes) if (node) known.labels.set(node.name.toLowerCase(), node.id);
}
const HISTORY = 100;
const SUB_ISSUES = 100;
const ITEM_TYPES = [
	"ISSUE_COMMENT",
	"LABELED_EVENT",
	"UNLABELED_EVENT",
	"ASSIGNED_EVENT",
	"UNASSIGNED_EVENT",
	"CLOSED_EVENT",
	"REOPENED_EVENT",
	"RENAMED_TITLE_EVENT"
].join(", ");
const COMMENT = `
fragment Who on Actor { __typename login }
fragment Said on IssueComment {
  id url body createdAt viewerDidAuthor lastEditedAt isMinimized
  author { ...Who } editor { ...Who } reactionGroups { content viewerHasReacted }
}`;
const HISTORY_FRAGMENTS = `
fragment Assigned on Assignee {
  __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } ... on Organization { login }
}
fragment History on IssueTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    __typename
    ... on IssueComment { ...Said }
    ... on LabeledEvent { createdAt actor { ...Who } label { name } }
    ... on UnlabeledEvent { createdAt actor { ...Who } label { name } }
    ... on AssignedEvent { createdAt actor { ...Who } assignee { ...Assigned } }
    ... on UnassignedEvent { createdAt actor { ...Who } assignee { ...Assigned } }
    ... on ClosedEvent { createdAt actor { ...Who } stateReason }
    ... on ReopenedEvent { createdAt actor { ...Who } }
    ... on RenamedTitleEvent { createdAt actor { ...Who } currentTitle }
  }
}${COMMENT}`;
const timeline = (before) => `timelineItems(last: ${HISTORY}, itemTypes: [${ITEM_TYPES}]${before}) { ...History }`;
const SUB_ISSUE = `
fragment Sub on Issue {
  id number url body closedAt viewerDidAuthor author { __typename login } subIssuesSummary { total completed }
}`;
const issueFragment = ({ types, reviews }) => `
fragment Whole on Issue {
  __typename id number url title body createdAt updatedAt lastEditedAt state
  editor { ...Who } author { ...Who } ${types ? "issueType { name }" : ""}
  labels(first: 100) { pageInfo { hasNextPage } nodes { id name } }
  assignees(first: 10) { nodes { login } }
  ${reviews ? `subIssues(first: ${SUB_ISSUES}) { nodes { ...Sub } }` : ""}
  ${timeline("")}
}${HISTORY_FRAGMENTS}${reviews ? SUB_ISSUE : ""}`;
const labelFields = (count) => Array.from({ length: count }, (_, index) => `label${index}: label(name: $label${index}) { id name }`).join("\n    ");
const labelVariables = (count) => Array.from({ length: count }, (_, index) => `, $label${index}: String!`).join("");
const labelValues = (names) => Object.fromEntries(names.map((name, index) => [`label${index}`, name]));
const sweepDocument = ({ labels, ...shape }) => `
query Sweep(
  $owner: String!, $name: String!, $incident: [String!]!,
  $open: Boolean!, $openAfter: String, $closed: Boolean!, $closedAfter: String${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    ${shape.reviews ? "id" : ""} ${labelFields(labels)}
    open: issues(
      first: 50, after: $openAfter, labels: $incident, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $open) { pageInfo { hasNextPage endCursor } nodes { ...Whole } }
    closed: issues(
      first: 50, after: $closedAfter, labels: $incident, states: [CLOSED],
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $closed) { pageInfo { hasNextPage endCursor } nodes { ...Whole } }
  }
}${issueFragment(shape)}`;
const pastDocument = (first) => ({ labels, ...shape }) => `
query Past(
  $owner: String!, $name: String!, $incident: [String!]!,
  $after: String, $filter: IssueFilters${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    ${labelFields(labels)}
    past: issues(
      first: ${first}, after: $after, labels: $incident, filterBy: $filter, states: [OPEN, CLOSED],
      orderBy: { field: UPDATED_AT, direction: ASC }
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Whole } }
  }
}${issueFragment(shape)}`;
const OWNER_DOCUMENT = `
query Owner($login: String!, $after: String) {
  repositoryOwner(login: $login) {
    repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { nameWithOwner isArchived isDisabled hasIssuesEnabled }
    }
  }
}`;
const issueDocument = ({ labels, ...shape }) => `
query Issue($owner: String!, $name: String!, $number: Int!${labelVariables(labels)}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    ${shape.reviews ? "id" : ""} ${labelFields(labels)}
    subject: issueOrPullRequest(number: $number) {
      __typename
      ... on Issue { ...Whole }
      ... on PullRequest { id number url title createdAt author { ...Who } }
    }
  }
}${issueFragment(shape)}`;
const historyDocument = (count) => {
	const indices = Array.from({ length: count }, (_, index) => index);
	return `query History(${indices.map((index) => `$id${index}: ID!, $before${index}: String!`).join(", ")}) {\n  ${indices.map((index) => `issue${index}: node(id: $id${index}) { ... on Issue { ${timeline(`, before: $before${index}`)} } }`).join("\n  ")}\n}${HISTORY_FRAGMENTS}`;
};
const LABEL_DOCUMENT = `
query Label($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) { label(name: $label) { id name } }
}`;
const LABELS_AFTER = "labelable { ... on Issue { labels(first: 100) { nodes { id name } } } }";
const labelMutation = (adds, removes) => `
mutation Label($issue: ID!${adds ? ", $add: [ID!]!" : ""}${removes ? ", $remove: [ID!]!" : ""}) {
  ${adds ? `added: addLabelsToLabelable(input: { labelableId: $issue, labelIds: $add }) { ${LABELS_AFTER} }` : ""}
  ${removes ? `removed: removeLabelsFromLabelable(input: { labelableId: $issue, labelIds: $remove }) { ${LABELS_AFTER} }` : ""}
}`;
function sayMutation({ comment, status, reactions, minimised }) {
	const variables = [];
	const fields = [];
	if (comment) {
		variables.push("$issue: ID!", "$body: String!");
		fields.push("comment: addComment(input: { subjectId: $issue, body: $body }) { commentEdge { node { ...Said bodyHTML } } }");
	}
	if (status) {
		variables.push("$status: ID!", "$statusBody: String!");
		fields.push("status: updateIssueComment(input: { id: $status, body: $statusBody }) { issueComment { ...Said } }");
	}
	for (let index = 0; index < reactions; index += 1) {
		variables.push(`$to${index}: ID!`, `$with${index}: ReactionContent!`);
		fields.push(`react${index}: addReaction(input: { subjectId: $to${index}, content: $with${index} }) { reaction { content } }`);
	}
	for (let index = 0; index < minimised; index += 1) {
		variables.push(`$hide${index}: ID!`, `$as${index}: ReportedContentClassifiers!`);
		fields.push(`hide${index}: minimizeComment(input: { subjectId: $hide${index}, classifier: $as${index} }) { minimizedComment { isMinimized } }`);
	}
	const fragments = comment || status ? COMMENT : "";
	return `mutation Say(${variables.join(", ")}) {\n  ${fields.join("\n  ")}\n}${fragments}`;
}
const CLOSE_MUTATION = `
mutation Close($issue: ID!) {
  close: closeIssue(input: { issueId: $issue, stateReason: COMPLETED }) { issue { state } }
}`;
const OPEN_REVIEW_MUTATION = `
mutation OpenReview($repository: ID!, $parent: ID!, $title: String!, $body: String!, $labels: [ID!]) {
  created: createIssue(
    input: { repositoryId: $repository, parentIssueId: $parent, title: $title, body: $body, labelIds: $labels }
  ) { issue { ...Sub } }
}${SUB_ISSUE}`;
const CLOSE_DUPLICATE_MUTATION = `
mutation CloseDuplicate($issue: ID!, $of: ID!) {
  close: closeIssue(input: { issueId: $issue, stateReason: DUPLICATE, duplicateIssueId: $of }) { issue { state } }
}`;
const actionsDocument = (count) => {
	const indices = Array.from({ length: count }, (_, index) => index);
	const fields = indices.map((index) => `review${index}: node(id: $id${index}) {
    ... on Issue { subIssues(first: ${SUB_ISSUES}) { nodes { title state assignees(first: 1) { nodes { login } } } } }
  }`);
	return `query Actions(${indices.map((index) => `$id${index}: ID!`).join(", ")}) {\n  ${fields.join("\n  ")}\n}`;
};
// src/github/map.ts
function toIssue(raw, items, reader) {
	return {
		id: raw.id,
		number: raw.number,
		repository: reader.repository,
		url: raw.url,
		title: raw.title,
		body: raw.body ?? "",
		author: toActor(raw.author, reader),
		createdAt: instant(raw.createdAt),
		type: raw.issueType?.name ?? null,
		state: raw.state === "OPEN" ? "open" : "closed",
		isPullRequest: false,
		labels: present(raw.labels?.nodes).map(({ name }) => name),
		assignees: present(raw.assignees.nodes).map(({ login }) => login),
		timeline: withEdit(answered(items.map((item) => toItem(item, reader)), reader), raw, reader),
		people: {},
		teams: {},
		...raw.subIssues?.nodes ? { subIssues: ownSubIssues(raw, reader).map(toSubIssue) } : {}
	};
}
const ownSubIssues = ({ subIssues }, reader) => present(subIssues?.nodes).filter(({ viewerDidAuthor, author }) => reader.engine === null ? viewerDidAuthor : toActor(author, reader)?.kind === "engine");
const toSubIssue = ({ id, number, url, body, closedAt }) => ({
	id,
	number,
	url,
	body,
	closedAt: closedAt === null ? null : instant(closedAt),
	open: []
});
function toPullRequest(raw, reader) {
	return {
		id: raw.id,
		number: raw.number,
		repository: reader.repository,
		url: raw.url,
		title: raw.title,
		body: "",
		author: toActor(raw.author, reader),
		createdAt: instant(raw.createdAt),
		type: null,
		state: "open",
		isPullRequest: true,
		labels: [],
		assignees: [],
		timeline: [],
		people: {},
		teams: {}
	};
}
function toActor(raw, { viewer, engine }) {
	if (raw === null) return null;
	const isBot = raw.__typename === "Bot";
	const login = isBot && !raw.login.endsWith("[bot]") ? `${raw.login}[bot]` : raw.login;
	const own = engine ?? viewer;
	if (sameLogin(login, own) || isBot && sameLogin(login, `${own}[bot]`)) return {
		login,
		kind: "engine"
	};
	return {
		login,
		kind: isBot ? "bot" : "person"
	};
}
function toItem(raw, reader) {
	const at = instant(raw.createdAt);
	if (raw.__typename === "IssueComment") return toComment(raw, reader);
	const by = toActor(raw.actor, reader);
	switch (raw.__typename) {
		case "LabeledEvent": return {
			at,
			by,
			kind: "labeled",
			label: raw.label.name
		};
		case "UnlabeledEvent": return {
			at,
			by,
			kind: "unlabeled",
			label: raw.label.name
		};
		case "AssignedEvent": return {
			at,
			by,
			kind: "assigned",
			login: toActor(raw.assignee, reader)?.login ?? "ghost"
		};
		case "UnassignedEvent": return {
			at,
			by,
			kind: "unassigned",
			login: toActor(raw.assignee, reader)?.login ?? "ghost"
		};
		case "ClosedEvent": return {
			at,
			by,
			kind: "closed",
			reason: toCloseReason(raw.stateReason)
		};
		case "ReopenedEvent": return {
			at,
			by,
			kind: "reopened"
		};
		case "RenamedTitleEvent": return {
			at,
			by,
			kind: "renamed",
			title: raw.currentTitle
		};
	}
}
function toComment(raw, reader) {
	const author = toActor(raw.author, reader);
	const other = author && {
		login: author.login,
		kind: raw.author?.__typename === "Bot" ? "bot" : "person"
	};
	const by = (reader.engine === null ? raw.viewerDidAuthor : author?.kind === "engine") ? {
		login: author?.login ?? reader.viewer,
		kind: "engine"
	} : other;
	const editor = toActor(raw.editor, reader);
	return {
		at: instant(raw.createdAt),
		by,
		kind: "comment",
		id: raw.id,
		url: raw.url,
		body: raw.body ?? "",
		editedAt: raw.lastEditedAt === null ? null : instant(raw.lastEditedAt),
		editedByOther: raw.lastEditedAt !== null && !(editor && by && sameLogin(editor.login, by.login)),
		minimised: raw.isMinimized,
		reactions: (raw.reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
			const reaction = REACTION[content];
			return viewerHasReacted && reaction ? [reaction] : [];
		})
	};
}
function answered(timeline, { engine }) {
	if (engine === null) return timeline;
	const spoke = timeline.flatMap((item) => item.kind === "comment" && item.by?.kind === "engine" ? [item.editedAt ?? item.at] : []);
	const last = Math.max(...spoke);
	const all = Object.values(REACTION);
	return timeline.map((item) => item.kind === "comment" && item.at <= last ? {
		...item,
		reactions: all
	} : item);
}
const REACTION = {
	THUMBS_UP: "+1",
	CONFUSED: "confused",
	EYES: "eyes"
};
function toCloseReason(reason) {
	if (reason === "NOT_PLANNED") return "not-planned";
	return reason === "DUPLICATE" ? "duplicate" : "completed";
}
function withEdit(timeline, raw, reader) {
	if (raw.lastEditedAt === null) return timeline;
	const at = instant(raw.lastEditedAt);
	const later = timeline.findIndex((item) => item.at > at);
	const place = later === -1 ? timeline.length : later;
	return timeline.toSpliced(place, 0, {
		at,
		by: toActor(raw.editor, reader),
		kind: "edited"
	});
}
const sameLogin = (a, b) => a.toLowerCase() === b.toLowerCase();
function present(nodes) {
	return (nodes ?? []).filter((node) => node !== null);
}
function instant(text) {
	const at = require_policy_validation.parseInstant(text);
	if (at === null) throw new TypeError(`GitHub gave ${JSON.stringify(text)} as a time.`);
	return at;
}
// src/github/partial.ts
function touches(errors, path) {
	return errors.some((error) => {
		return (error.path ?? []).every((step, index) => index >= path.length || step === path[index]);
	});
}
const reasonOf = (errors) => errors[0]?.message ?? "GitHub gave no reason.";
// src/github/actions.ts
const AT_ONCE$1 = 10;
const withActions = (raw, reader) => ownSubIssues(raw, reader).flatMap(({ id, closedAt, subIssuesSummary: { total, completed } }) => closedAt === null && total > completed ? [id] : []);
async function readActions(client, ids) {
	const read = /* @__PURE__ */ new Map();
	for (let from = 0; from < ids.length; from += AT_ONCE$1) {
		const some = ids.slice(from, from + AT_ONCE$1);
		try {
			const variables = Object.fromEntries(some.map((id, index) => [`id${index}`, id]));
			const { data, errors } = await client.query(actionsDocument(some.length), variables);
			for (const [index, id] of some.entries()) {
				const nodes = data?.[`review${index}`]?.subIssues?.nodes;
				if (nodes && !touches(errors, [`review${index}`])) read.set(id, present(nodes).filter(isOpen).map(toAction));
			}
		} catch (error) {
			if (!(error instanceof GithubError)) throw error;
		}
	}
	return read;
}
function withOpenActions(issue, actions) {
	const { subIssues } = issue;
	if (subIssues === void 0) return issue;
	return {
		...issue,
		subIssues: subIssues.map((one) => ({
			...one,
			open: actions.get(one.id) ?? one.open
		}))
	};
}
const isOpen = ({ state }) => state === "OPEN";
const toAction = ({ title, assignees }) => ({
	title,
	owner: present(assignees.nodes)[0]?.login ?? null
});
// src/github/history.ts
const AT_ONCE = 20;
async function readHistories(client, issues) {
	const readings = issues.map((issue) => ({
		issue,
		pages: [issue.timelineItems],
		failed: null
	}));
	for (;;) {
		const pending = readings.filter((reading) => reading.failed === null && cursorOf(reading) !== null).slice(0, AT_ONCE);
		if (pending.length === 0) break;
		await readOlder(client, pending);
	}
	return new Map(readings.map((reading) => [reading.issue.id, toHistory(reading)]));
}
function cursorOf({ pages }) {
	const info = pages.at(-1)?.pageInfo;
	return info?.hasPreviousPage ? info.startCursor : null;
}
async function readOlder(client, pending) {
	const variables = Object.fromEntries(pending.flatMap((reading, index) => [[`id${index}`, reading.issue.id], [`before${index}`, cursorOf(reading)]]));
	try {
		const { data, errors } = await client.query(historyDocument(pending.length), variables);
		for (const [index, reading] of pending.entries()) {
			const page = data?.[`issue${index}`]?.timelineItems;
			if (page && !touches(errors, [`issue${index}`])) reading.pages.push(page);
			else reading.failed = reasonOf(errors);
		}
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		for (const reading of pending) reading.failed = error.message;
	}
}
function toHistory({ pages, failed }) {
	if (failed !== null) return {
		ok: false,
		message: failed
	};
	const items = pages.toReversed().flatMap((page) => page.nodes ?? [null]);
	const unfinished = pages.at(-1)?.pageInfo.hasPreviousPage === true;
	const whole = items.filter((item) => item !== null);
	if (unfinished || whole.length < items.length) return {
		ok: false,
		message: "GitHub left out a part of its history."
	};
	return {
		ok: true,
		items: whole
	};
}
// src/github/source.ts
const repositoryOf = ({ client }) => `${client.owner}/${client.name}`;
function readerOf(source) {
	const { viewer } = source.known;
	const engine = source.engineFor(viewer);
	return {
		repository: repositoryOf(source),
		viewer,
		engine: sameLogin(engine, viewer) ? null : engine
	};
}
async function ask(source, document, variables) {
	const { client, known } = source;
	const labels = known.viewer === "" ? source.labels : [];
	const values = {
		owner: client.owner,
		name: client.name,
		...variables,
		...labelValues(labels)
	};
	const query = () => client.query(document({
		labels: labels.length,
		types: known.types,
		reviews: known.reviews
	}), values);
	const again = (error) => {
		if (!(error instanceof GithubError) || !forgo(known, error.message)) throw error;
		return query().catch(again);
	};
	const { at, data, errors } = await query().catch(again);
	const why = errors.map(({ message }) => message).join("; ");
	const repository = data?.repository;
	if (!repository) throw new GithubError("not-found", 200, `The repository ${repositoryOf(source)} could not be read. ${why}`);
	const viewer = data.viewer?.login ?? known.viewer;
	if (viewer === "") throw new GithubError("unavailable", 200, `GitHub did not say whose token this is. ${why}`);
	known.viewer = viewer;
	known.repository = repository.id ?? known.repository;
	for (const [index, name] of labels.entries()) known.labels.set(name.toLowerCase(), repository[`label${index}`]?.id ?? null);
	return {
		at,
		repository,
		errors
	};
}
function forgo(known, message) {
	if (known.types && message.includes("issueType")) known.types = false;
	else if (known.reviews && message.includes("subIssues")) known.reviews = false;
	else return false;
	return true;
}
// src/github/complete.ts
async function complete(source, raws) {
	const { issues, unread } = await withHistory(source, raws);
	const matter = issues.map((issue) => loginsThatMatter(issue, source.incidentLabels));
	const people = await source.people.of(matter.flat());
	const teams = await source.people.teams();
	const whole = [];
	const unknown = [];
	for (const [index, issue] of issues.entries()) {
		const logins = matter[index] ?? [];
		const known = logins.flatMap((login) => {
			const person = people.get(login);
			return person ? [[login, person]] : [];
		});
		if (known.length === logins.length) whole.push({
			...issue,
			teams,
			people: Object.fromEntries(known)
		});
		else {
			const message = `What ${logins.filter((login) => !people.has(login)).join(", ")} may do in this repository could not be read, so #${issue.number} is not acted on.`;
			unknown.push({
				number: issue.number,
				code: "people-unread",
				message
			});
		}
	}
	return {
		issues: whole,
		unread: [...unread, ...unknown]
	};
}
async function withHistory(source, raws) {
	const reader = readerOf(source);
	const histories = await readHistories(source.client, raws);
	const actions = await readActions(source.client, raws.flatMap((raw) => withActions(raw, reader)));
	const issues = [];
	const unread = [];
	for (const raw of raws) {
		const { number } = raw;
		const history = histories.get(raw.id) ?? {
			ok: false,
			message: ""
		};
		if (raw.labels?.pageInfo.hasNextPage !== false) {
			unread.push({
				number,
				code: "labels-unread",
				message: `Not all labels of #${number} could be read.`
			});
			continue;
		}
		if (!history.ok) {
			unread.push({
				number,
				code: "history-unread",
				message: `The history of #${number} could not be read whole. ${history.message}`
			});
			continue;
		}
		if (!withActions(raw, reader).every((id) => actions.has(id))) {
			unread.push({
				number,
				code: "review-unread",
				message: `The action items of the review of #${number} could not be read.`
			});
			continue;
		}
		learnLabels(source.known, raw.labels.nodes ?? []);
		issues.push(withOpenActions(toIssue(raw, history.items, reader), actions));
	}
	return {
		issues,
		unread
	};
}
// src/github/read.ts
async function readIncidents(source, closedWithin) {
	const open = {
		list: "open",
		next: { after: null }
	};
	const closed = {
		list: "closed",
		next: { after: null }
	};
	const raws = /* @__PURE__ */ new Map();
	const unread = [];
	let now = null;
	do {
		const variables = {
			incident: source.incidentLabels,
			open: open.next !== null,
			openAfter: open.next?.after ?? null,
			closed: closed.next !== null,
			closedAfter: closed.next?.after ?? null
		};
		let told;
		try {
			told = await ask(source, sweepDocument, variables);
		} catch (error) {
			if (now === null || !(error instanceof GithubError)) throw error;
			unread.push(pageUnread(error.message));
			break;
		}
		if (now === null && isClosed(told)) throw new GithubError("forbidden", 200, `Issues could not be read. ${reasonOf(told.errors)}`);
		now = told.at;
		const oldest = told.at - closedWithin;
		if (open.next) takePage(open, told, raws, unread, () => true);
		if (closed.next) takePage(closed, told, raws, unread, (raw) => (require_policy_validation.parseInstant(raw.updatedAt) ?? oldest) >= oldest);
	} while (open.next || closed.next);
	const whole = await complete(source, [...raws.values()]);
	return {
		now,
		issues: whole.issues,
		unread: [...unread, ...whole.unread]
	};
}
const isClosed = ({ errors, repository: { open, closed } }) => !open?.nodes && !closed?.nodes && errors.some(isForbidden);
function takePage(cursor, told, raws, unread, wanted) {
	const { errors } = told;
	const page = told.repository[cursor.list];
	cursor.next = null;
	if (!page?.nodes) {
		unread.push(pageUnread(reasonOf(errors)));
		return;
	}
	for (const [index, raw] of page.nodes.entries()) {
		if (raw && !wanted(raw)) return;
		if (raw && !touches(errors, [
			"repository",
			cursor.list,
			"nodes",
			index
		])) raws.set(raw.id, raw);
		else unread.push(incidentUnread(raw?.number ?? null, errors));
	}
	if (page.pageInfo.hasNextPage) cursor.next = { after: page.pageInfo.endCursor };
}
const pageUnread = (why) => ({
	number: null,
	code: "page-unread",
	message: `A page of incidents could not be read. ${why}`
});
const incidentUnread = (number, errors) => ({
	number,
	code: "incident-unread",
	message: `${number === null ? "An incident" : `Issue #${number}`} could not be read whole. ${reasonOf(errors)}`
});
async function readIssue(source, number) {
	const told = await ask(source, issueDocument, { number });
	const { subject } = told.repository;
	if (!subject) throw missing(number, told.errors);
	if (touches(told.errors, ["repository", "subject"])) throw asError(incidentUnread(number, told.errors), number);
	if (subject.__typename === "PullRequest") return {
		now: told.at,
		issue: toPullRequest(subject, readerOf(source))
	};
	const { issues, unread } = await complete(source, [subject]);
	const [issue] = issues;
	if (!issue) throw asError(unread[0] ?? incidentUnread(number, []), number);
	return {
		now: told.at,
		issue
	};
}
function missing(number, errors) {
	const told = `Issue #${number} could not be read. ${reasonOf(errors)}`;
	if (errors.some(isForbidden)) return new GithubError("forbidden", 200, told);
	return errors.every(({ type }) => type === "NOT_FOUND") ? new GithubError("not-found", 200, told) : asError(incidentUnread(number, errors), number);
}
const asError = ({ code, message }, number) => new require_policy_validation.Unread(code, number, message);
// src/github/past.ts
const SMALL_PAGE = 10;
async function* readPast(source, { since, has }) {
	const filter = since === null ? void 0 : { since: require_policy_validation.formatInstant(since) };
	let after = null;
	do {
		const told = await askPage$1(source, {
			incident: source.incidentLabels,
			after,
			filter
		});
		const page = told.repository.past;
		if (!page?.nodes) {
			yield {
				at: told.at,
				total: 0,
				seen: 0,
				incidents: [],
				unread: [pageUnread(reasonOf(told.errors))]
			};
			return;
		}
		const { whole, unread } = sift(page.nodes, told, has);
		const completed = await complete(source, [...whole.keys()]);
		const updated = new Map([...whole].map(([raw, at]) => [raw.id, at]));
		yield {
			at: told.at,
			total: page.totalCount,
			seen: page.nodes.length,
			incidents: completed.issues.map((issue) => ({
				issue,
				updatedAt: updated.get(issue.id) ?? told.at
			})),
			unread: [...unread, ...completed.unread]
		};
		after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
	} while (after !== null);
}
async function askPage$1(source, variables) {
	try {
		return await ask(source, pastDocument(50), variables);
	} catch (error) {
		if (!(error instanceof GithubError) || error.code !== "unavailable") throw error;
		return ask(source, pastDocument(SMALL_PAGE), variables);
	}
}
function sift(nodes, { errors }, has) {
	const whole = /* @__PURE__ */ new Map();
	const unread = [];
	for (const [index, raw] of nodes.entries()) {
		const updatedAt = require_policy_validation.parseInstant(raw?.updatedAt ?? "");
		if (raw === null || updatedAt === null || touches(errors, [
			"repository",
			"past",
			"nodes",
			index
		])) unread.push(incidentUnread(raw?.number ?? null, errors));
		else if (!has(raw.id, updatedAt)) whole.set(raw, updatedAt);
	}
	return {
		whole,
		unread
	};
}
// src/github/outcome.ts
function failure(error) {
	if (!(error instanceof GithubError)) throw error;
	return {
		done: false,
		code: error.code,
		message: error.message
	};
}
function partly(errors) {
	const told = errors.map(({ path, message }) => path ? `${path.join(".")}: ${message}` : message).join("; ");
	if (errors.length > 0 && errors.every(isForbidden)) return {
		done: false,
		code: "forbidden",
		message: told.slice(0, 500)
	};
	return {
		done: false,
		code: "partly-written",
		message: `GitHub refused a part of the write. ${told.slice(0, 500)}`
	};
}
// src/github/writer.ts
const engineOf = ({ known }) => ({
	login: known.viewer,
	kind: "engine"
});
// src/github/assign.ts
async function assign(writer, issue, logins) {
	try {
		return {
			done: true,
			issue: assigned(writer, issue, logins, await post(writer, issue, logins))
		};
	} catch (error) {
		if (!(error instanceof GithubError && error.code === "refused")) return failure(error);
		if (/already been taken/i.test(error.message)) return {
			...failure(error),
			code: "maybe-written"
		};
		if (logins.length > 1) return oneByOne(writer, issue, logins);
		return {
			done: true,
			issue: {
				...issue,
				people: learnt(issue, logins, [])
			}
		};
	}
}
async function oneByOne(writer, issue, logins) {
	let current = issue;
	for (const login of logins) {
		const outcome = await assign(writer, current, [login]);
		if (!outcome.done) return outcome;
		current = outcome.issue;
	}
	return {
		done: true,
		issue: current
	};
}
const post = ({ client }, issue, logins) => client.post("/repos/{owner}/{repo}/issues/{issue_number}/assignees", {
	issue_number: issue.number,
	assignees: logins
});
function assigned(writer, issue, logins, { at, data }) {
	const assignees = (data.assignees ?? []).map(({ login }) => login);
	const fresh = assignees.filter((login) => !holds$1(issue.assignees, login));
	const by = engineOf(writer);
	const events = fresh.map((login) => ({
		at,
		by,
		kind: "assigned",
		login
	}));
	return {
		...issue,
		assignees,
		people: learnt(issue, logins, assignees),
		timeline: [...issue.timeline, ...events]
	};
}
function learnt(issue, logins, assignees) {
	const entries = logins.map((login) => {
		const key = login.toLowerCase();
		return [key, {
			permission: issue.people[key]?.permission ?? null,
			assignable: holds$1(assignees, login)
		}];
	});
	return {
		...issue.people,
		...Object.fromEntries(entries)
	};
}
const holds$1 = (list, login) => list.some((one) => sameLogin(one, login));
// src/github/label.ts
async function label(writer, issue, effect) {
	const { client, known } = writer;
	try {
		const add = await idsOf(writer, effect.add, true);
		const remove = await idsOf(writer, effect.remove, false);
		if (add.length + remove.length === 0) return {
			done: true,
			issue: {
				...issue,
				labels: without(issue.labels, effect.remove)
			}
		};
		const document = labelMutation(add.length > 0, remove.length > 0);
		const reply = await client.mutate(document, {
			issue: issue.id,
			add,
			remove
		});
		const nodes = (remove.length > 0 ? reply.data?.removed : reply.data?.added)?.labelable?.labels?.nodes;
		if (reply.errors.length > 0 || !nodes) {
			for (const name of [...effect.add, ...effect.remove]) known.labels.delete(name.toLowerCase());
			return partly(reply.errors);
		}
		learnLabels(known, nodes);
		const labels = present(nodes).map(({ name }) => name);
		return {
			done: true,
			issue: {
				...issue,
				labels,
				timeline: [...issue.timeline, ...events(writer, issue, labels, reply.at)]
			}
		};
	} catch (error) {
		return failure(error);
	}
}
const holds = (list, name) => list.some((one) => sameLogin(one, name));
const without = (list, names) => list.filter((name) => !holds(names, name));
function events(writer, issue, labels, at) {
	const by = engineOf(writer);
	const labeled = without(labels, issue.labels).map((name) => ({
		at,
		by,
		kind: "labeled",
		label: name
	}));
	const unlabeled = without(issue.labels, labels).map((name) => ({
		at,
		by,
		kind: "unlabeled",
		label: name
	}));
	return [...labeled, ...unlabeled];
}
async function idsOf({ client, known, labels }, names, create) {
	const ids = [];
	for (const name of names) {
		if (!known.labels.has(name.toLowerCase())) await lookUp(client, known, name);
		if (!known.labels.get(name.toLowerCase()) && create) await createLabel(client, known, labels.find((one) => sameLogin(one.name, name)) ?? plain(name));
		const id = known.labels.get(name.toLowerCase());
		if (id) ids.push(id);
		else if (create) throw new GithubError("refused", null, `The label ${JSON.stringify(name)} could not be found or created.`);
	}
	return ids;
}
async function lookUp(client, known, name) {
	const variables = {
		owner: client.owner,
		name: client.name,
		label: name
	};
	const { data, errors } = await client.query(LABEL_DOCUMENT, variables);
	if (errors.length > 0) throw new GithubError("unavailable", 200, `The label ${name} could not be looked up. ${reasonOf(errors)}`);
	known.labels.set(name.toLowerCase(), data?.repository?.label?.id ?? null);
}
async function createLabel(client, known, { name, color, description }) {
	try {
		const { data } = await client.post("/repos/{owner}/{repo}/labels", {
			name,
			color,
			description
		});
		known.labels.set(name.toLowerCase(), data.node_id);
	} catch (error) {
		if (!(error instanceof GithubError) || error.code !== "refused") throw error;
		await lookUp(client, known, name);
	}
}
const plain = (name) => ({
	name,
	color: "ededed",
	description: ""
});
// src/github/review.ts
async function openReview(writer, issue, { title, body, label }) {
	const { client, known } = writer;
	try {
		const labels = label === null ? [] : await idsOf(writer, [label], true);
		const variables = {
			repository: known.repository,
			parent: issue.id,
			title,
			body,
			labels
		};
		const { data, errors } = await client.mutate(OPEN_REVIEW_MUTATION, variables);
		const opened = data?.created?.issue ?? null;
		if (errors.length > 0 || opened === null) return partly(errors);
		return {
			done: true,
			issue: {
				...issue,
				subIssues: [...issue.subIssues ?? [], toSubIssue(opened)]
			}
		};
	} catch (error) {
		return failure(error);
	}
}
async function closeDuplicate(writer, issue, { review, of }) {
	try {
		const variables = {
			issue: review.id,
			of: of.id
		};
		const { at, errors } = await writer.client.mutate(CLOSE_DUPLICATE_MUTATION, variables);
		if (errors.length > 0) return partly(errors);
		const closed = (issue.subIssues ?? []).map((one) => one.id === review.id ? {
			...one,
			closedAt: at
		} : one);
		return {
			done: true,
			issue: {
				...issue,
				subIssues: closed
			}
		};
	} catch (error) {
		return failure(error);
	}
}
// src/github/mention.ts
const LINKED = /<a\b[^>]*\bclass="[^"]*\b(?:user|team)-mention\b[^"]*"[^>]*>\s*@([^<]+?)\s*<\/a>/gi;
function undelivered(logins, html) {
	const linked = new Set([...html.matchAll(LINKED)].map(([, login]) => login?.toLowerCase()));
	return logins.filter((login) => !linked.has(login.replace(/^@/, "").toLowerCase()));
}
// src/github/say.ts
const CONTENT = {
	"+1": "THUMBS_UP",
	confused: "CONFUSED",
	eyes: "EYES"
};
const CLASSIFIER = {
	outdated: "OUTDATED",
	duplicate: "DUPLICATE"
};
async function say(writer, issue, effect) {
	const document = sayMutation({
		comment: effect.comment !== null,
		status: effect.status !== null,
		reactions: effect.react.length,
		minimised: effect.minimise.length
	});
	let reply;
	try {
		reply = await writer.client.mutate(document, variablesOf(issue, effect));
	} catch (error) {
		return failure(error);
	}
	const posted = reply.data?.comment?.commentEdge?.node ?? null;
	const status = reply.data?.status?.issueComment ?? null;
	const lacks = effect.comment !== null && !posted || effect.status !== null && !status;
	if (reply.errors.length > 0 || lacks) return partly(reply.errors);
	const after = said(writer, issue, effect, {
		posted,
		status
	});
	const unheard = posted ? undelivered(effect.mentions, posted.bodyHTML) : [];
	return unheard.length === 0 ? {
		done: true,
		issue: after
	} : {
		done: true,
		issue: after,
		warnings: [warningOf(unheard)]
	};
}
const warningOf = (unheard) => `GitHub did not turn the mention of ${unheard.join(", ")} into a link, so they were not notified by it.`;
function variablesOf(issue, { comment, status, react, minimise }) {
	return {
		...comment === null ? {} : {
			issue: issue.id,
			body: comment
		},
		...status === null ? {} : {
			status: status.id,
			statusBody: status.body
		},
		...Object.fromEntries(react.flatMap((one, index) => [[`to${index}`, one.comment], [`with${index}`, CONTENT[one.with]]])),
		...Object.fromEntries(minimise.flatMap((one, index) => [[`hide${index}`, one.comment], [`as${index}`, CLASSIFIER[one.as]]]))
	};
}
function said(writer, issue, effect, { posted, status }) {
	const reader = {
		repository: issue.repository,
		viewer: writer.known.viewer,
		engine: null
	};
	const changed = issue.timeline.map((item) => {
		if (item.kind !== "comment") return item;
		return minimised(reacted(status && item.id === status.id ? toComment(status, reader) : item, effect), effect);
	});
	return {
		...issue,
		timeline: posted ? [...changed, toComment(posted, reader)] : changed
	};
}
function reacted(item, { react }) {
	const fresh = react.filter(({ comment }) => comment === item.id).map((one) => one.with);
	return fresh.length === 0 ? item : {
		...item,
		reactions: [.../* @__PURE__ */ new Set([...item.reactions, ...fresh])]
	};
}
function minimised(item, { minimise }) {
	return minimise.some(({ comment }) => comment === item.id) ? {
		...item,
		minimised: true
	} : item;
}
// src/github/write.ts
function createTracker(source, writer) {
	const reread = async (issue) => {
		const { issue: fresh } = await readIssue(source, issue.number);
		return {
			...fresh,
			people: {
				...fresh.people,
				...unassignable(issue, fresh)
			}
		};
	};
	return {
		reread,
		perform: (issue, effect) => perform(writer, issue, effect)
	};
}
function unassignable(before, after) {
	const refused = Object.entries(before.people).filter(([, { assignable }]) => assignable === false);
	return Object.fromEntries(refused.map(([login, person]) => [login, {
		permission: after.people[login]?.permission ?? person.permission,
		assignable: false
	}]));
}
function perform(writer, issue, effect) {
	switch (effect.type) {
		case "label": return label(writer, issue, effect);
		case "assign": return assign(writer, issue, effect.logins);
		case "say": return say(writer, issue, effect);
		case "open-review": return openReview(writer, issue, effect);
		case "close-duplicate": return closeDuplicate(writer, issue, effect);
		case "close": return close(writer, issue);
		default: return effect;
	}
}
async function close(writer, issue) {
	try {
		const reply = await writer.client.mutate(CLOSE_MUTATION, { issue: issue.id });
		if (reply.errors.length > 0) return partly(reply.errors);
		const closed = {
			at: reply.at,
			by: engineOf(writer),
			kind: "closed",
			reason: "completed"
		};
		return {
			done: true,
			issue: {
				...issue,
				state: "closed",
				timeline: [...issue.timeline, closed]
			}
		};
	} catch (error) {
		return failure(error);
	}
}
// src/github/patience.ts
function createPatience(seconds, onWait) {
	let left = seconds;
	const take = (wanted) => {
		if (wanted > left) return false;
		left -= wanted;
		onWait?.(wanted);
		return true;
	};
	return { take };
}
// src/github/client.ts
const API_VERSION = "2022-11-28";
const TIMEOUT = 3e4;
const READ_RETRIES = 2;
const MOST_WAITING = 60;
function createClient(options) {
	const { owner, name } = options;
	const second = options.second ?? 1e3;
	const patience = createPatience(options.patience ?? MOST_WAITING, options.onWait);
	let sent = 0;
	let limited = null;
	const octokit = createOctokit(options, patience, () => {
		sent += 1;
	});
	const remember = (error) => {
		if (error.code === "rate-limited") limited = error;
		return error;
	};
	const send = async (route, parameters, wrote) => {
		if (limited) throw limited;
		const request = wrote ? {
			retries: 0,
			mayRepeat: false
		} : { mayRepeat: true };
		try {
			const response = await octokit.request(route, {
				...parameters,
				request
			});
			return {
				at: clock(response.headers.date),
				data: response.data
			};
		} catch (thrown) {
			const partly = limitedReply(thrown);
			if (partly) return partly;
			const wait = waitFor(thrown);
			if (!wrote || wait === null || !patience.take(wait)) throw remember(nameError(thrown, route, wrote));
			await (0, node_timers_promises.setTimeout)(wait * second);
			const response = await octokit.request(route, {
				...parameters,
				request
			}).catch((again) => {
				throw remember(nameError(again, route, wrote));
			});
			return {
				at: clock(response.headers.date),
				data: response.data
			};
		}
	};
	const graphql = async (document, variables, wrote) => {
		const reply = await send(`POST ${options.graphqlUrl}`, {
			query: document,
			variables
		}, wrote);
		const { data = null, errors = [] } = reply.data ?? {};
		if (data === null) throw remember(graphqlError(errors, wrote));
		if (errors.some(isTooFast)) remember(graphqlError(errors, wrote));
		return {
			at: reply.at,
			data,
			errors
		};
	};
	return {
		owner,
		name,
		query: (document, variables) => graphql(document, variables, false),
		mutate: (document, variables) => graphql(document, variables, true),
		get: async (route, parameters) => await send(`GET ${route}`, {
			owner,
			repo: name,
			...parameters
		}, false),
		post: async (route, parameters) => await send(`POST ${route}`, {
			owner,
			repo: name,
			...parameters
		}, true),
		requests: () => sent
	};
}
function createOctokit(options, patience, count) {
	const { fetch } = require_octokit.defaults.request;
	const second = options.second ?? 1e3;
	const mayWait = (seconds, { request }) => request.mayRepeat === true && patience.take(seconds);
	const octokit = new require_octokit.Octokit({
		...require_octokit.defaults,
		...require_octokit.getOctokitOptions(options.token, { userAgent: "tocsin" }),
		...options.apiUrl === void 0 ? {} : { baseUrl: options.apiUrl },
		log: {
			debug: ignore,
			info: ignore,
			warn: ignore,
			error: ignore
		},
		request: {
			...require_octokit.defaults.request,
			fetch: wholeAnswers(fetch, count)
		},
		retry: {
			retries: READ_RETRIES,
			doNotRetry: [
				400,
				401,
				403,
				404,
				410,
				422,
				429,
				451
			],
			retryAfterBaseValue: second
		},
		throttle: {
			...options.paced ? {} : {
				write: UNPACED,
				notifications: UNPACED
			},
			retryAfterBaseValue: second,
			onRateLimit: mayWait,
			onSecondaryRateLimit: mayWait
		}
	});
	octokit.hook.before("request", (request) => {
		request.headers["x-github-api-version"] = API_VERSION;
	});
	return octokit;
}
const UNPACED = { key: () => ({ schedule: (_options, job) => job() }) };
const ignore = () => void 0;
function wholeAnswers(fetch, count) {
	return async (url, init) => {
		count();
		const response = await fetch(url, {
			...init,
			signal: AbortSignal.timeout(TIMEOUT)
		});
		const bytes = await response.arrayBuffer();
		const headers = Object.fromEntries(response.headers.entries());
		return new Response(bytes.byteLength > 0 ? bytes : null, {
			status: response.status,
			headers
		});
	};
}
function limitedReply(thrown) {
	const { status, response } = thrown;
	if (status !== void 0 || response === void 0) return null;
	return {
		at: clock(response.headers.date),
		data: response.data
	};
}
function waitFor(thrown) {
	const error = thrown;
	if (!isLimit(error)) return null;
	const after = Number(error.response?.headers["retry-after"] ?? NaN);
	return Number.isFinite(after) ? Math.max(1, after) : 61;
}
const isTooFast = ({ type, message }) => type === "RATE_LIMITED" || isTooQuick(message);
function graphqlError(errors, wrote) {
	const told = `GraphQL: ${errors.map(({ message }) => message).join("; ").slice(0, 500) || "no data"}`;
	if (errors.some(isTooFast)) return new GithubError("rate-limited", 200, told);
	if (errors.some(({ message }) => /something went wrong|timed? ?out/i.test(message))) return new GithubError(wrote ? "maybe-written" : "unavailable", 200, told);
	if (errors.some(({ type }) => type === "NOT_FOUND")) return new GithubError("not-found", 200, told);
	return new GithubError(errors.some(isForbidden) ? "forbidden" : "refused", 200, told);
}
function clock(date) {
	const milliseconds = Date.parse(date ?? "");
	if (Number.isNaN(milliseconds)) throw new GithubError("unavailable", null, "GitHub\u2019s answer has no Date header, so the time is not known.");
	return Math.floor(milliseconds / 1e3);
}
// src/github/owner.ts
async function listRepositories(client, login) {
	const all = [];
	let after = null;
	do {
		const page = await askPage(client, login, after);
		for (const node of page.nodes ?? []) if (node) all.push({
			repository: node.nameWithOwner,
			idle: idleness(node)
		});
		after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
	} while (after !== null);
	return all;
}
async function askPage(client, login, after) {
	const { data, errors } = await client.query(OWNER_DOCUMENT, {
		login,
		after
	});
	const page = data?.repositoryOwner?.repositories;
	if (!page && errors.length === 0) throw new GithubError("not-found", 200, `There is no organisation or user "${login}" that this token can see.`);
	if (!page?.nodes || errors.length > 0 || page.nodes.includes(null)) throw new GithubError("unavailable", 200, `Not all repositories of ${login} could be read. ${reasonOf(errors)}`);
	return page;
}
function idleness({ isArchived, isDisabled, hasIssuesEnabled }) {
	if (isArchived) return "archived";
	if (isDisabled) return "disabled";
	return hasIssuesEnabled ? null : "issues-off";
}
// src/github/policy.ts
async function readPolicy(client, path, ref, most) {
	const where = `${path} in ${client.owner}/${client.name}${ref === null ? "" : ` at ${ref.slice(0, 8)}`}`;
	try {
		const route = `/repos/{owner}/{repo}/contents/${path.split("/").map(encodeURIComponent).join("/")}`;
		const { data } = await client.get(route, ref === null ? {} : { ref });
		if (data.type !== "file" || data.size === void 0) return {
			ok: false,
			code: "policy-not-found",
			message: `There is no file ${where}.`
		};
		if (data.size > most || data.encoding !== "base64") return {
			ok: false,
			code: "policy-too-large",
			message: `${where} has ${data.size} bytes; a policy has at most ${most}.`
		};
		return {
			ok: true,
			text: node_buffer.Buffer.from(data.content ?? "", "base64").toString("utf8")
		};
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		if (error.code === "not-found") return {
			ok: false,
			code: "policy-not-found",
			message: `There is no ${where}, or the token may not read it (\`contents: read\`).`
		};
		return {
			ok: false,
			code: "policy-unread",
			message: `${where} could not be read. ${error.message}`
		};
	}
}
// src/github/pull-request.ts
const COMMENTS_DOCUMENT = `
query Remarks($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes { id body viewerDidAuthor }
      }
    }
  }
}`;
const ADD_DOCUMENT = `
mutation Remark($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { id } } }
}`;
const UPDATE_DOCUMENT = `
mutation Revise($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
}`;
async function keepComment(client, number, marker, body, onlyOver = false) {
	const { subject, own } = await find(client, number, marker);
	if (own === null && onlyOver) return "unchanged";
	if (own !== null && sameText(own.body, body)) return "unchanged";
	if (own === null) settled(await client.mutate(ADD_DOCUMENT, {
		subject,
		body
	}));
	else settled(await client.mutate(UPDATE_DOCUMENT, {
		id: own.id,
		body
	}));
	return own === null ? "created" : "updated";
}
const sameText = (one, other) => one.replaceAll("\r\n", "\n").trim() === other.trim();
async function find(client, number, marker) {
	let before = null;
	for (;;) {
		const values = {
			owner: client.owner,
			name: client.name,
			number,
			before
		};
		const { data, errors } = await client.query(COMMENTS_DOCUMENT, values);
		const pull = data?.repository?.pullRequest;
		if (!pull) throw new GithubError("not-found", 200, `The pull request ${number} could not be read. ${told(errors)}`);
		const { comments } = pull;
		const own = (comments.nodes ?? []).findLast((one) => one?.viewerDidAuthor === true && one.body.startsWith(marker));
		if (own) return {
			subject: pull.id,
			own
		};
		if (!comments.pageInfo.hasPreviousPage) return {
			subject: pull.id,
			own: null
		};
		before = comments.pageInfo.startCursor;
	}
}
function settled({ errors }) {
	if (errors.length === 0) return;
	throw new GithubError(errors.some(({ type }) => type === "FORBIDDEN") ? "forbidden" : "refused", 200, told(errors));
}
const told = (errors) => errors.map(({ message }) => message).join("; ");
// src/github/index.ts
function openRepository(client, options) {
	const known = startKnown(options.reviewIssues);
	const { incidentLabels, managedLabels } = options;
	const source = {
		client,
		known,
		people: createPeople(client, options.teams),
		incidentLabels,
		labels: uniqueNames([...managedLabels.map(({ name }) => name), ...incidentLabels]),
		engineFor: options.engineFor ?? ((viewer) => viewer)
	};
	return {
		...createTracker(source, {
			client,
			known,
			labels: managedLabels
		}),
		readIncidents: (closedWithin) => readIncidents(source, closedWithin),
		readPast: (asked) => readPast(source, asked),
		readIssue: (number) => readIssue(source, number),
		viewer: () => known.viewer,
		missingLabels: () => incidentLabels.filter((label) => known.labels.get(label.toLowerCase()) === null),
		introduce: async (issues, logins) => {
			const assignable = await askAssignable(client, logins);
			return issues.map((issue) => ({
				...issue,
				people: {
					...issue.people,
					...introduced(issue, assignable)
				}
			}));
		}
	};
}
const introduced = ({ people }, assignable) => Object.fromEntries([...assignable].map(([login, may]) => [login, {
	permission: people[login]?.permission ?? null,
	assignable: may
}]));
const uniqueNames = (names) => names.filter((name, index) => names.findIndex((other) => sameLogin(other, name)) === index);
exports.GithubError = GithubError;
exports.createClient = createClient;
exports.keepComment = keepComment;
exports.listRepositories = listRepositories;
exports.openRepository = openRepository;
exports.readNamed = readNamed;
exports.readPolicy = readPolicy;
