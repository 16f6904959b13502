require("./rolldown-runtime.js");
const require_transport = require("./github-transport.js");
const require_policy_validation = require("./policy-validation.js");
const require_octokit = require("./octokit.js");
let node_buffer = require("node:buffer");
let node_timers_promises = require("node:timers/promises");
// src/github/documents.ts
const PAGE = 50;
const SUB_ISSUES = 100;
const ITEM_TYPES = [
	"ISSUE_COMMENT",
	"LABELED_EVENT",
	"UNLABELED_EVENT",
	"ASSIGNED_EVENT",
	"UNASSIGNED_EVENT",
	"CLOSED_EVENT",
	"REOPENED_EVENT",
	"RENAMED_TITLE_EVENT",
	"COMMENT_DELETED_EVENT",
	"TRANSFERRED_EVENT",
	"LOCKED_EVENT",
	"UNLOCKED_EVENT"
].join(", ");
const COMMENT = `
fragment Who on Actor { __typename login }
fragment Said on IssueComment {
  id url body createdAt createdViaEmail viewerDidAuthor lastEditedAt isMinimized
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
    ... on TransferredEvent { createdAt actor { ...Who } }
    ... on LockedEvent { createdAt actor { ...Who } lockReason }
    ... on UnlockedEvent { createdAt actor { ...Who } }
    ... on CommentDeletedEvent { createdAt actor { ...Who } deletedCommentAuthor { ...Who } }
  }
}${COMMENT}`;
const timeline = (last, before) => `timelineItems(last: ${last}, itemTypes: [${ITEM_TYPES}]${before}) { ...History }`;
const SUB_ISSUE = `
fragment Sub on Issue {
  id number url body closedAt viewerDidAuthor author { __typename login } subIssuesSummary { total completed }
}`;
const issueFragment = ({ types, reviews, history = 100 }) => `
fragment Whole on Issue {
  __typename id number url title body createdAt updatedAt lastEditedAt state stateReason closedAt
  locked activeLockReason editor { ...Who } author { ...Who } ${types ? "issueType { name }" : ""}
  labels(first: 100) { pageInfo { hasNextPage } nodes { id name } }
  assignees(first: 10) { nodes { login } }
  ${reviews ? `subIssues(first: ${SUB_ISSUES}) { nodes { ...Sub } }` : ""}
  ${timeline(history, "")}
}${HISTORY_FRAGMENTS}${reviews ? SUB_ISSUE : ""}`;
const labelFields = (count) => indicesOf(count).map((index) => `label${index}: label(name: $label${index}) { id name }`).join("\n    ");
const labelVariables = (count) => indicesOf(count).map((index) => `, $label${index}: String!`).join("");
const indicesOf = (count) => Array.from({ length: count }, (_, index) => index);
const labelValues = (names) => Object.fromEntries(names.map((name, index) => [`label${index}`, name]));
const LISTED = "id number updatedAt";
const sweepDocument = (shape) => `${sweep("Sweep", "...Whole", shape)}${issueFragment(shape)}`;
const sweepListDocument = (shape) => sweep("SweepList", LISTED, shape);
const sweep = (operation, fields, { labels, reviews }) => `
query ${operation}(
  $owner: String!, $name: String!, $incident: [String!]!,
  $open: Boolean!, $openAfter: String, $closed: Boolean!, $closedAfter: String${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled ${reviews ? "id" : ""} ${labelFields(labels)}
    open: issues(
      first: ${PAGE}, after: $openAfter, labels: $incident, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $open) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
    closed: issues(
      first: ${PAGE}, after: $closedAfter, labels: $incident, states: [CLOSED],
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $closed) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
  }
}`;
const pastDocument = (shape) => `${past("Past", "...Whole", shape)}${issueFragment(shape)}`;
const pastListDocument = (shape) => past("PastList", LISTED, shape);
const past = (operation, fields, { labels }) => `
query ${operation}(
  $owner: String!, $name: String!, $incident: [String!]!,
  $after: String, $filter: IssueFilters${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled ${labelFields(labels)}
    past: issues(
      first: ${PAGE}, after: $after, labels: $incident, filterBy: $filter, states: [OPEN, CLOSED],
      orderBy: { field: UPDATED_AT, direction: ASC }
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } }
  }
}`;
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
query Issue($owner: String!, $name: String!, $number: Int!, $incident: [String!]!${labelVariables(labels)}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled url ${shape.reviews ? "id" : ""} ${labelFields(labels)}
    incidents: issues(first: 1, labels: $incident, states: [OPEN]) { totalCount }
    issueOrPullRequest(number: $number) {
      __typename
      ... on Issue { ...Whole }
      ... on PullRequest { id number url title createdAt author { ...Who } }
    }
  }
}${issueFragment(shape)}`;
const issuesDocument = ({ labels, users = 0, ...shape }) => `
query Issues($owner: String!, $name: String!, $ids: [ID!]!${labelVariables(labels)}${userVariables(users)}) {
  viewer { login }
  repository(owner: $owner, name: $name) { hasIssuesEnabled id ${labelFields(labels)} }
  issues: nodes(ids: $ids) { ... on Issue { ...Whole } }
  ${userFields(users)}
}${issueFragment(shape)}`;
const historyDocument = (count, last = 100) => {
	const indices = indicesOf(count);
	return `query History(${indices.map((index) => `$id${index}: ID!, $before${index}: String!`).join(", ")}) {\n  ${indices.map((index) => `issue${index}: node(id: $id${index}) { ... on Issue { ${timeline(last, `, before: $before${index}`)} } }`).join("\n  ")}\n}${HISTORY_FRAGMENTS}`;
};
const LABEL_DOCUMENT = `
query Label($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) { label(name: $label) { id name } }
}`;
const userVariables = (count) => indicesOf(count).map((index) => `, $login${index}: String!`).join("");
const userFields = (count) => indicesOf(count).map((index) => `user${index}: user(login: $login${index}) { id }`).join("\n  ");
const userValues = (logins) => Object.fromEntries(logins.map((login, index) => [`login${index}`, login]));
const usersDocument = (count) => `query Users(${userVariables(count).slice(2)}) {\n  ${userFields(count)}\n}`;
const actionsDocument = (count) => {
	const indices = indicesOf(count);
	const fields = indices.map((index) => `review${index}: node(id: $id${index}) {
    ... on Issue { subIssues(first: ${SUB_ISSUES}) { nodes { title state assignees(first: 1) { nodes { login } } } } }
  }`);
	return `query Actions(${indices.map((index) => `$id${index}: ID!`).join(", ")}) {\n  ${fields.join("\n  ")}\n}`;
};
// src/github/again.ts
const MOST$2 = 60;
function createAgainBudget() {
	let left = MOST$2;
	return { take: () => {
		left -= 1;
		return left >= 0;
	} };
}
const mayAnswerLess = (error) => error instanceof require_transport.GithubError && (error.code === "unavailable" || error.code === "refused" && error.status === 200);
const batchOf = (items) => ({
	items,
	history: 100,
	failure: null
});
function smaller({ items, history }, failure) {
	const [first, ...others] = items;
	if (first === void 0 || history === 20) return [];
	if (others.length === 0) return [{
		items,
		history: 20,
		failure
	}];
	const middle = Math.ceil(items.length / 2);
	return [items.slice(0, middle), items.slice(middle)].map((half) => ({
		items: half,
		history,
		failure
	}));
}
async function askForLess(budget, batches, ask) {
	const failures = /* @__PURE__ */ new Map();
	const queue = [...batches];
	for (let batch = queue.shift(); batch !== void 0; batch = queue.shift()) {
		const { items, failure } = batch;
		if (failure !== null && !budget.take()) {
			for (const item of items) failures.set(item, failure);
			continue;
		}
		const { missing, why, isLasting } = await ask(batch).catch((error) => gapAfter(error, items));
		const parts = isLasting ? [] : smaller({
			...batch,
			items: missing
		}, why);
		queue.push(...parts);
		if (parts.length === 0) for (const item of missing) failures.set(item, why);
	}
	return failures;
}
function gapAfter(error, items) {
	if (!(error instanceof require_transport.GithubError) || error.code === "unauthorised" || error.code === "rate-limited") throw error;
	return {
		missing: items,
		why: error.message,
		isLasting: !mayAnswerLess(error)
	};
}
// src/github/answer.ts
const HAVE_BODY = /* @__PURE__ */ new Set([200, 201]);
function refuseForeign(what, answer, wrote) {
	const { status, data } = answer;
	if (!HAVE_BODY.has(status) || typeof data === "object" && data !== null) return answer;
	throw foreign(what, status, wrote);
}
function graphqlParts(answer) {
	const { data = null, errors } = answer ?? {};
	return {
		data,
		errors: Array.isArray(errors) ? errors : []
	};
}
function listOf(what, data) {
	if (Array.isArray(data)) return data;
	throw foreign(what, 200, false);
}
const foreign = (what, status, wrote) => new require_transport.GithubError(wrote ? "maybe-written" : "unavailable", status, `${what}: the answer is not what GitHub gives. A proxy may have answered in its place.`);
const operationOf = (document) => /^\s*((?:query|mutation)(?: \w+)?)/.exec(document)?.[1] ?? "GraphQL";
// src/github/questions.ts
const RANKS = [
	["obeyed", "command"],
	["trust"],
	["assignment"],
	["refused"],
	["comment"]
];
function questionsOf(issue, { incidentLabels, ranked }) {
	const labels = new Set(incidentLabels.map((label) => label.toLowerCase()));
	if (!wasIncident(issue, labels)) return [];
	const reasons = issue.author?.kind === "person" ? [{
		login: lower(issue.author.login),
		why: "trust",
		at: issue.createdAt
	}] : [];
	const assigned = /* @__PURE__ */ new Set();
	for (const item of issue.timeline) {
		const login = item.by?.kind === "person" ? lower(item.by.login) : null;
		const why = login === null ? null : whyOf(item, login, {
			labels,
			assigned,
			ranked
		});
		if (login !== null && why !== null) reasons.push({
			login,
			why,
			at: writtenAt(item)
		});
		if (item.kind === "assigned") assigned.add(lower(item.login));
		if (item.kind === "unassigned") assigned.delete(lower(item.login));
	}
	const latestFirst = reasons.toReversed();
	const because = (why) => latestFirst.filter((one) => one.why === why);
	const sorted = RANKS.flatMap((kinds) => inTurns(kinds.map((why) => why === "command" ? fromBothEnds(because(why)) : because(why))));
	const firsts = /* @__PURE__ */ new Map();
	for (const one of sorted) {
		const { at, ...first } = firsts.get(one.login) ?? one;
		firsts.set(one.login, {
			...first,
			at: Math.max(at, one.at)
		});
	}
	return [...firsts.values()];
}
function inTurn(issues) {
	return issues.flatMap((questions) => RANKS.flatMap((kinds, rank) => questions.filter(({ why }) => kinds.some((kind) => kind === why)).map((question, turn) => ({
		question,
		rank,
		turn
	})))).toSorted((a, b) => a.rank - b.rank || a.turn - b.turn).map(({ question }) => question);
}
const inTurns = (lists) => Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
const fromBothEnds = (all) => all.flatMap((one, index) => [one, ...all.slice(all.length - index - 1, all.length - index)]).slice(0, all.length);
const COMMAND = /^[^A-Za-z>/\uFF0F\n]{0,24}[/\uFF0F][A-Za-z\uFF21-\uFF3A\uFF41-\uFF5A]/m;
function whyOf(item, login, { labels, assigned, ranked }) {
	if (item.kind === "labeled" && labels.has(lower(item.label))) return "trust";
	const isCommand = item.kind === "comment" && COMMAND.test(item.body);
	if (assigned.has(login) && !(isCommand && ranked)) return null;
	if (item.kind === "comment") return isCommand ? whyOfCommand(item) : "comment";
	return item.kind === "assigned" && lower(item.login) === login ? "assignment" : null;
}
function whyOfCommand({ reactions, editedAt }) {
	if (reactions.includes("+1")) return "obeyed";
	return reactions.includes("confused") && editedAt === null ? "refused" : "command";
}
const writtenAt = (item) => item.kind === "comment" ? item.editedAt ?? item.at : item.at;
const lower = (text) => text.toLowerCase();
const wasIncident = ({ labels, timeline }, incident) => labels.some((label) => incident.has(lower(label))) || timeline.some((item) => item.kind === "labeled" && incident.has(lower(item.label)));
// src/github/people.ts
const AT_ONCE$4 = 5;
const COMMANDS = [
	"obeyed",
	"command",
	"refused"
];
const MOST$1 = 20;
const STRANGER = {
	permission: null,
	assignable: null
};
const RESPONDER = {
	permission: "triage",
	assignable: null
};
function createPeople(client, options) {
	const { teams, responders, recordedPeople, ranked = false, most = MOST$1 } = options;
	const known = /* @__PURE__ */ new Map();
	const presumed = /* @__PURE__ */ new Set();
	const lookedUp = /* @__PURE__ */ new Set();
	const unasked = /* @__PURE__ */ new Set();
	let questionCount = 0;
	const isOpen = ({ login, why, at }) => {
		if (lookedUp.has(login) || presumed.has(login) && !(ranked && COMMANDS.includes(why))) return false;
		const readAt = known.get(login)?.readAt;
		return readAt === void 0 || readAt + 86400 <= at;
	};
	const of = async (questions) => {
		const ordered = inTurn(questions);
		const logins = [...new Set(ordered.map(({ login }) => login))];
		const open = new Set(ordered.filter(isOpen).map(({ login }) => login));
		const wanted = [...open].slice(0, Math.max(0, most - questionCount));
		questionCount += wanted.length;
		for (const login of open) if (!require_policy_validation.isAtLeast(known.get(login)?.permission, "triage")) known.delete(login);
		for (let from = 0; from < wanted.length; from += AT_ONCE$4) {
			const some = wanted.slice(from, from + AT_ONCE$4);
			const answers = await Promise.all(some.map((login) => askPermission(client, login)));
			for (const [index, login] of some.entries()) {
				known.set(login, answers[index] ?? null);
				lookedUp.add(login);
			}
		}
		const people = /* @__PURE__ */ new Map();
		for (const login of logins) {
			const person = known.has(login) ? known.get(login) : presumed.has(login) ? RESPONDER : STRANGER;
			if (person === STRANGER) unasked.add(login);
			if (person) people.set(login, person);
		}
		return people;
	};
	const learn = ({ holders, permissions }) => {
		for (const login of holders) presumed.add(login.toLowerCase());
		for (const [login, { permission, readAt }] of Object.entries(permissions)) {
			const current = known.get(login.toLowerCase());
			if (current === void 0 || current?.readAt !== void 0 && current.readAt < readAt) known.set(login.toLowerCase(), {
				permission,
				assignable: null,
				readAt
			});
		}
	};
	const remember = (issues, now) => {
		for (const login of responders?.(now) ?? []) presumed.add(login.toLowerCase());
		if (recordedPeople !== void 0) for (const issue of issues) learn(recordedPeople(issue));
	};
	return {
		of,
		remember,
		unaskedLogins: () => [...unasked],
		teams: require_policy_validation.once(() => askTeams(client, teams))
	};
}
async function askPermission(client, login) {
	try {
		const { at, data } = await client.get("/repos/{owner}/{repo}/collaborators/{username}/permission", { username: login });
		const { permission } = data;
		if (permission === void 0) return null;
		return {
			permission: toPermission({
				...data,
				permission
			}),
			assignable: null,
			readAt: at
		};
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
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
const MEMBERS$1 = 100;
async function askMembers(client, team) {
	const [org = "", slug = ""] = team.split("/");
	try {
		const { data } = await client.get("/orgs/{org}/teams/{slug}/members", {
			org,
			slug,
			per_page: MEMBERS$1
		});
		return listOf(`The members of ${team}`, data).map(({ login }) => login);
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
		return null;
	}
}
// src/github/assignable.ts
async function readAssignability(client, logins, teams) {
	const people = createPeople(client, {
		teams,
		most: logins.length
	});
	const { assignable, refusal } = await askEach(client, logins);
	if (refusal?.code === "unauthorised") throw refusal;
	const refused = [...assignable].filter(([, may]) => !may);
	const known = await people.of([refused.map(([login]) => ({
		login,
		why: "assignment",
		at: 0
	}))]);
	return {
		assignable,
		refusal,
		permissions: new Map([...known].flatMap(([login, { permission }]) => permission ? [[login, permission]] : [])),
		teams: new Map(Object.entries(await people.teams()))
	};
}
const AT_ONCE$3 = 5;
async function askAssignable(client, logins, how = {}) {
	const { assignable, refusal } = await askEach(client, logins, how);
	if (refusal !== null && isLast(refusal)) throw refusal;
	return assignable;
}
async function askEach(client, logins, how = {}) {
	const wanted = [...new Set(logins.map((login) => login.toLowerCase()))];
	const assignable = /* @__PURE__ */ new Map();
	let refusal = null;
	for (let from = 0; from < wanted.length && (refusal === null || !isLast(refusal)); from += AT_ONCE$3) {
		const some = wanted.slice(from, from + AT_ONCE$3);
		const answers = await Promise.all(some.map(async (login) => [login, await mayAssign(client, login, how)]));
		for (const [login, answer] of answers) if (typeof answer === "boolean") assignable.set(login, answer);
		else if (refusal === null || isLast(answer)) refusal = answer;
	}
	return {
		assignable,
		refusal
	};
}
const isLast = ({ code }) => code === "unauthorised" || code === "rate-limited";
async function mayAssign(client, assignee, how) {
	try {
		await client.get("/repos/{owner}/{repo}/assignees/{assignee}", { assignee }, how);
		return true;
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
		return error.code === "not-found" ? false : error;
	}
}
// src/github/known.ts
const startKnown = (reviews = false) => ({
	labels: /* @__PURE__ */ new Map(),
	users: /* @__PURE__ */ new Map(),
	refused: /* @__PURE__ */ new Set(),
	turns: /* @__PURE__ */ new Map(),
	viewer: "",
	types: true,
	reviews,
	assigneeLimit: 10,
	repository: ""
});
function learnLabels(known, nodes) {
	for (const node of nodes) if (node) known.labels.set(node.name.toLowerCase(), node.id);
}
const engineOf = ({ known }) => ({
	login: known.viewer,
	kind: "engine"
});
// src/github/mutations.ts
const LABELS_AFTER = "labelable { ... on Issue { labels(first: 100) { nodes { id name } } } }";
const changeMutation = ({ adds, removes, assigns }) => `
mutation Change(
  $issue: ID!${adds ? ", $add: [ID!]!" : ""}${removes ? ", $remove: [ID!]!" : ""}${assigns ? ", $assign: [ID!]!" : ""}
) {
  ${adds ? `added: addLabelsToLabelable(input: { labelableId: $issue, labelIds: $add }) { ${LABELS_AFTER} }` : ""}
  ${removes ? `removed: removeLabelsFromLabelable(input: { labelableId: $issue, labelIds: $remove }) { ${LABELS_AFTER} }` : ""}
  ${assigns ? `assigned: addAssigneesToAssignable(input: { assignableId: $issue, assigneeIds: $assign }) {
    assignable { ... on Issue { assignees(first: 10) { nodes { login } } } }
  }` : ""}
}`;
function sayMutation({ comment, status, reactions, minimised, lock }) {
	const variables = comment || lock ? ["$issue: ID!"] : [];
	const fields = [];
	if (lock && !lock.isOpen) fields.push(UNLOCK_FIELD);
	if (comment) {
		variables.push("$body: String!");
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
	if (lock) {
		variables.push(...lockTypes(lock));
		fields.push(lockField(lock));
	}
	const fragments = comment || status ? COMMENT : "";
	return `mutation Say(${variables.join(", ")}) {\n  ${fields.join("\n  ")}\n}${fragments}`;
}
const UNLOCK_FIELD = "unlocked: unlockLockable(input: { lockableId: $issue }) { clientMutationId }";
const lockField = ({ reason }) => `locked: lockLockable(input: { lockableId: $issue${reason === null ? "" : ", lockReason: $lockReason"} }) { clientMutationId }`;
const lockTypes = ({ reason }) => reason === null ? [] : ["$lockReason: LockReason"];
const UNLOCK_MUTATION = `mutation Unlock($issue: ID!) { ${UNLOCK_FIELD} }`;
const lockMutation = (lock) => `
mutation Lock(${["$issue: ID!", ...lockTypes(lock)].join(", ")}) {
  ${lockField(lock)}
}`;
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
// src/github/outcome.ts
function failure(error) {
	if (!(error instanceof require_transport.GithubError)) throw error;
	return {
		done: false,
		code: error.code,
		message: error.message
	};
}
function partly(errors) {
	const reasons = errors.map(({ path, message }) => path ? `${path.join(".")}: ${message}` : message).join("; ");
	if (errors.length > 0 && errors.every(require_transport.isForbidden)) return {
		done: false,
		code: "forbidden",
		message: reasons.slice(0, 500)
	};
	if (errors.some(require_transport.isTooFast)) return {
		done: false,
		code: "rate-limited",
		message: reasons.slice(0, 500)
	};
	return {
		done: false,
		code: "partly-written",
		message: `GitHub refused a part of the write. ${reasons.slice(0, 500)}`
	};
}
// src/github/lock.ts
const isApp = ({ viewer }) => viewer.endsWith("[bot]");
function lockOf(raw, items, isEngine) {
	if (raw.locked) return { lock: {
		reason: raw.activeLockReason,
		isOpen: false
	} };
	const last = items.findLast(({ __typename }) => __typename === "LockedEvent" || __typename === "UnlockedEvent");
	if (last?.__typename !== "UnlockedEvent" || !isEngine(last.actor)) return {};
	return { lock: {
		reason: items.findLast((item) => item.__typename === "LockedEvent")?.lockReason ?? null,
		isOpen: true
	} };
}
const lockValues = ({ reason }) => reason === null ? {} : { lockReason: reason };
function lockAfter({ lock }, answer) {
	if (lock === void 0) return {};
	const isLocked = answer?.locked != null || !lock.isOpen && answer?.unlocked == null;
	return { lock: {
		...lock,
		isOpen: !isLocked
	} };
}
const isUnlock = ({ path }) => path?.[0] === "unlocked";
const partsBeside = (errors) => errors.filter((error) => error.path?.[0] !== "locked" && !isUnlock(error));
const LOCKED$1 = /\bissue is locked\b|\bpermissions to execute `(?:UpdateIssueComment|AddReaction|MinimizeComment)`/i;
function refusalOf$1(known, all) {
	const failed = partly(partsBeside(all));
	const words = isApp(known) ? wordsOfLock(all) : "";
	if (words === "") return failed;
	const message = `${words}${failed.message}`;
	return all.some(isUnlock) ? {
		...failed,
		message
	} : {
		...failed,
		code: "partly-written",
		message
	};
}
function wordsOfLock(all) {
	if (!partsBeside(all).some(({ message }) => LOCKED$1.test(message))) return "";
	return `The conversation is locked${all.some(isUnlock) ? ", and GitHub refused to unlock it" : ""}. `;
}
async function whileUnlocked(client, { id, lock }, act) {
	let isUnlocked = false;
	try {
		const { data } = await client.mutate(UNLOCK_MUTATION, { issue: id }, { isOnce: true });
		isUnlocked = data?.unlocked != null;
		return await act();
	} catch (error) {
		if (error instanceof require_transport.GithubError && error.code === "maybe-written") isUnlocked = true;
		throw error;
	} finally {
		if (isUnlocked) await lockAlone(client, id, lock);
	}
}
async function lockAgain({ client }, issue) {
	const { id, lock } = issue;
	if (!lock?.isOpen) return {
		done: true,
		issue
	};
	return await lockAlone(client, id, lock) ?? {
		done: true,
		issue: {
			...issue,
			lock: {
				...lock,
				isOpen: false
			}
		}
	};
}
async function lockAlone(client, issue, lock) {
	try {
		const { data, errors } = await client.mutate(lockMutation(lock), {
			issue,
			...lockValues(lock)
		});
		return data?.locked == null ? partly(errors) : null;
	} catch (error) {
		return failure(error);
	}
}
// src/github/mail/automatic-reply.ts
const AUTOMATIC = /this is an auto(?:matic|mated) (?:e-?mail |out[ -]of[ -]office )?(?:reply|response|message)|automatic reply|auto-?reply|auto-?responder|automatische (?:antwort|abwesenheitsnotiz)|abwesenheits(?:notiz|nachricht)|r\u00e9ponse automatique|message d['\u2019]absence|respuesta autom\u00e1tica|risposta automatica|resposta autom\u00e1tica|automatisch antwoord|automatyczna odpowied\u017a|autosvar|\u0430\u0432\u0442\u043e\u043e\u0442\u0432\u0435\u0442|\u81ea\u52a8\u56de\u590d|\u81ea\u52d5\u56de\u8986|\u81ea\u52d5\u8fd4\u4fe1/iu;
const AWAY = [
	/(?:^|(?<!\p{L})i(?:['\u2019]m| am| will be) )(?:currently |presently |now )?(?:out[ -]of[ -](?:the |my )?office|on (?:annual |parental |maternity |paternity |sick |medical )?leave|on (?:vacation|holidays?))/iu,
	/(?<!\p{L})(?:ich bin|bin ich) (?:[^.!?]|(?<=\d)\.){0,40}(?:nicht im (?:b\u00fcro|haus)|au\u00dfer haus|abwesend|im urlaub|nicht erreichbar)/iu,
	/(?<!\p{L})je (?:suis|serai) [^.!?]{0,40}(?:absent|en cong\u00e9|en vacances)/iu,
	/(?<!\p{L})(?:estoy|estar\u00e9) [^.!?]{0,40}(?:fuera de la oficina|ausente|de vacaciones)/iu,
	/(?<!\p{L})(?:sono|sar\u00f2) [^.!?]{0,40}(?:fuori (?:sede|ufficio)|assente|in ferie)/iu,
	/(?<!\p{L})(?:estou|estarei) [^.!?]{0,40}(?:fora do escrit\u00f3rio|ausente|de f\u00e9rias)/iu,
	/(?<!\p{L})(?:ik ben|ben ik) [^.!?]{0,40}(?:afwezig|niet op kantoor|(?:met|op) vakantie)/iu
];
const UNTIL = /(?<!\p{L})(?:until|till|through|returning|(?:will|shall) (?:be back|return|respond|reply)|back (?:on|in)|(?:limited|no) access|bis|wieder|zur\u00fcck|jusqu|retour|hasta|regres|fino a|rientr|at\u00e9|retorn|tot|terug)/iu;
function isAutomaticReply(text) {
	if (text.split("\n").some((line) => line.trim().startsWith("/"))) return false;
	const words = text.normalize("NFC").replaceAll(/\s/g, " ").trim();
	return AUTOMATIC.test(words) || UNTIL.test(words) && AWAY.some((pattern) => pattern.test(words));
}
// src/github/mail/advert.ts
const MOST_CHARACTERS$1 = 120;
const SENT = [
	/^sent (?:from|via|with|using)/iu,
	/^(?:von meinem|gesendet (?:von|mit|aus|\u00fcber)|diese (?:nachricht|mail|e-mail) wurde)/iu,
	/^envoy\u00e9 (?:de|d['\u2019]|depuis|\u00e0 partir)/iu,
	/^enviado (?:desde|de|do|da|a partir|con|via)/iu,
	/^inviato da/iu,
	/^verzonden (?:vanaf|vanuit|van|met|via)/iu,
	/^(?:skickat fr\u00e5n|sendt fra|wys\u0142an[eo] z|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e (?:\u0441|\u0438\u0437)|\u53d1\u81ea\u6211\u7684)/iu,
	/(?:\u304b\u3089\u9001\u4fe1|\uc5d0\uc11c \ubcf4\ub0c4)$/u,
	/^(?:get|t\u00e9l\u00e9charger|obtener|obter|ottieni|scarica|download) (?:o )?\[?outlook/iu,
	/^(?:outlook (?:f\u00fcr|voor)|holen sie sich)/iu
];
const DEVICE = /iphone|ipad|(?<!\p{L})ios(?!\p{L})|android|samsung|galaxy|huawei|xiaomi|pixel|blackberry|outlook|yahoo|proton|gmx|web\.de|windows|smartphone|(?:my|mijn) (?:phone|mobile|telefoon)|mobiltelefon|handy|mobile device/iu;
const MARKED = /^[*_[]{1,3}/;
function isAdvert(line) {
	const text = line.replace(MARKED, "");
	return text.length <= MOST_CHARACTERS$1 && SENT.some((pattern) => pattern.test(text)) && DEVICE.test(text);
}
// src/github/mail/head.ts
const KINDS = new Map(Object.entries({
	from: `from|von|de|da|van|fr\u00e5n|fra|od|l\u00e4hett\u00e4j\u00e4|felad\u00f3|kimden|g\u00f6nderen|\u03b1\u03c0\u03cc|\u043e\u0442|\u043e\u0442 \u043a\u043e\u0433\u043e|\u0432\u0456\u0434|\u0432\u0456\u0434 \u043a\u043e\u0433\u043e|\u043e\u0442\u043f\u0440\u0430\u0432\u0438\u0442\u0435\u043b\u044c|\u0161alje|expeditorul|de la|saatja|
    mittente|nadawca|absender|afzender|afsender|avsender|avs\u00e4ndare|\u53d1\u4ef6\u4eba|\u5bc4\u4ef6\u8005|\u5bc4\u4ef6\u4eba|\u767c\u4ef6\u4eba|\u5dee\u51fa\u4eba|\u9001\u4fe1\u8005|\ubcf4\ub0b8 \uc0ac\ub78c|\u05de\u05d0\u05ea|\u0645\u0646`,
	date: `sent|date|gesendet|datum|envoy\u00e9|fecha|enviado|enviado el|enviado em|enviada em|inviato|data|verzonden|skickat|sendt|wys\u0142ano|odesl\u00e1no|
    odoslan\u00e9|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e|\u0434\u0430\u0442\u0430|\u043d\u0430\u0434\u0456\u0441\u043b\u0430\u043d\u043e|l\u00e4hetetty|p\u00e4iv\u00e4m\u00e4\u00e4r\u00e4|elk\u00fcldve|d\u00e1tum|g\u00f6nderildi|g\u00f6nderme tarihi|tarih|\u03c3\u03c4\u03ac\u03bb\u03b8\u03b7\u03ba\u03b5|\u03b7\u03bc\u03b5\u03c1\u03bf\u03bc\u03b7\u03bd\u03af\u03b1|\u53d1\u9001\u65f6\u95f4|
    \u53d1\u9001\u65e5\u671f|\u65e5\u671f|\u5bc4\u4ef6\u65e5\u671f|\u50b3\u9001\u6642\u9593|\u9001\u4fe1\u65e5\u6642|\u65e5\u4ed8|\u65e5\u6642|\ubcf4\ub0b8 \ub0a0\uc9dc|\ub0a0\uc9dc|\u05e0\u05e9\u05dc\u05d7|\u062a\u0627\u0631\u064a\u062e`,
	to: `to|an|\u00e0|a|para|aan|till|til|do|komu|adresat|prima|c\u00edmzett|\u043a\u043e\u043c\u0443|vastaanottaja|kime|\u03c0\u03c1\u03bf\u03c2|destinatarul|\u6536\u4ef6\u4eba|\u6536\u4ef6\u8005|\u5b9b\u5148|\ubc1b\ub294 \uc0ac\ub78c|\u05d0\u05dc|\u0625\u0644\u0649`,
	subject: `subject|betreff|objet|sujet|asunto|oggetto|onderwerp|assunto|\u00e4mne|emne|temat|p\u0159edm\u011bt|predmet|\u0442\u0435\u043c\u0430|aihe|t\u00e1rgy|konu|\u03b8\u03ad\u03bc\u03b1|subiect|
    subiectul|naslov|\u4e3b\u9898|\u4e3b\u65e8|\u4e3b\u984c|\u4ef6\u540d|\uc81c\ubaa9|\u05e0\u05d5\u05e9\u05d0|\u0627\u0644\u0645\u0648\u0636\u0648\u0639`
}).flatMap(([kind, names]) => names.split("|").map((name) => [name.trim(), kind])));
const FIELD = /^[*_]{0,3}(\p{L}[\p{L} -]{0,20})[*_]{0,3} ?[:\uff1a]/u;
const ADDRESS = /\*\*\*@\*\*\*|<[^<>@\s]{1,64}@[^<>@\s]{1,255}>|\[mailto:/i;
const DAY = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d)/;
const TIME = /\p{Nd}[:.h]\p{Nd}\p{Nd}/u;
const hasDay = (text) => DAY.test(text);
const hasInstant = (text) => hasDay(text) && TIME.test(text);
const nameOf = (text) => FIELD.exec(text)?.[1]?.trim().toLowerCase();
const MOST_FIELDS = 6;
function fieldsAt(lines, at) {
	const fields = [];
	for (let index = at; fields.length < MOST_FIELDS; index += 1) {
		if (lines[index] === "" && fields.length > 0) index += 1;
		const text = lines[index] ?? "";
		if (!isField(text)) break;
		fields.push(text);
	}
	return fields;
}
const isField = (text) => FIELD.test(text);
const kindOf = (text) => KINDS.get(nameOf(text) ?? "");
const isKnownField = (text) => kindOf(text) !== void 0;
function isHead(lines, at) {
	const fields = fieldsAt(lines, at);
	const kinds = new Set(fields.map(kindOf).filter((kind) => kind !== void 0));
	const addresses = fields.filter((text) => ADDRESS.test(text));
	if (isKnownField(fields[0] ?? "") && kinds.has("from") && kinds.size >= 3) return addresses.length > 0 || kinds.has("subject");
	return fields.length >= 4 && addresses.length >= 2 && addresses[0] === fields[0] && fields.some(hasInstant);
}
// src/github/mail/history.ts
const DIVIDER = /^-{3,} ?[^\s-].{1,200}$/u;
const OF_A_LETTER = /(?:original|forwarded|replied) message|(?:original|urspr\u00fcngliche|weitergeleitete)[ -]?nachricht|message (?:d['\u2019]origine|original|transf\u00e9r\u00e9)|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada|reencaminhada)|(?:oorspronkelijk|doorgestuurd) bericht|\u539f\u59cb?\u90ae\u4ef6/iu;
const RULE = /^_{20,}$/;
const DATED = /^(?:on|at|am|le|el|il|op|em|den|dne|dnia|w dniu|\u0432|pada|\u5728)\s/iu;
const WROTE = /(?:wrote|a \u00e9crit|escribi\u00f3|ha scritto|geschreven|geschrieben|escreveu|napsala?|napsal\(a\)|napisa\u0142a?|napisa\u0142\(a\)|kirjoitti|\u00edrta|\u043f\u0438\u0448\u0435\u0442|\u043d\u0430\u043f\u0438\u0441\u0430\u043b\u0430?|menulis|\u5199\u9053|\u5beb\u9053) ?[:\uff1a]$/iu;
const WROTE_BEFORE_WHO = /(?<!\p{L})(?:schrieb|schreef|skrev)(?!\p{L})/iu;
const FOLDED = 3;
const MOST_CHARACTERS = 400;
const MOST_BELOW = 30;
const SIGNATURE = /^--[ \u00A0]$/;
const FENCE = /^(`{3,}|~{3,})(.*)$/u;
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const BLANK = /\u00A0|&nbsp;/g;
function withoutMailHistory(body) {
	const lines = body.split(/\r\n|\r|\n/);
	const texts = lines.map((line) => line.replaceAll(BLANK, " ").replaceAll(UNSEEN, "").normalize("NFC").trim());
	const end = historyIn$1(lines, texts);
	const introductions = introducing(texts.slice(0, end));
	const own = lines.slice(0, end).map((line, at) => isAdvert(texts[at] ?? "") || introductions.has(at) ? "" : line);
	return own.length === lines.length && own.every((line, at) => line === lines[at]) ? body : own.join("\n");
}
function introducing(lines) {
	const found = /* @__PURE__ */ new Set();
	for (const at of lines.keys()) {
		const end = at + introductionAt(lines, at);
		for (let index = at; index < end; index += 1) found.add(index);
	}
	return found;
}
function historyIn$1(lines, texts) {
	const fences = fencesIn(texts);
	for (let at = 0; at < texts.length; at = (fences.get(at) ?? at) + 1) if (!fences.has(at) && (beginsHistory(texts, at) || isSignature(lines, texts, at))) return at;
	return lines.length;
}
function fencesIn(lines) {
	const fences = /* @__PURE__ */ new Map();
	let open = null;
	for (const [at, line] of lines.entries()) {
		const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
		if (mark === "") continue;
		if (!open) open = rest.includes("`") ? null : {
			at,
			mark
		};
		else if (mark.startsWith(open.mark) && rest === "") {
			fences.set(open.at, at);
			open = null;
		}
	}
	return fences;
}
function beginsHistory(lines, at) {
	const text = lines[at] ?? "";
	if (text.startsWith(">>>") && text.endsWith(">>>")) return hasInstant(text);
	if (RULE.test(text)) return isField(lines[textBelow(lines, at)] ?? "");
	const length = introductionAt(lines, at);
	return (length > 0 || isHead(lines, at) || isDivider(lines, at)) && !lines[textBelow(lines, at + Math.max(length, 1) - 1)]?.startsWith(">");
}
function textBelow(lines, at) {
	let below = at + 1;
	while (lines[below] === "") below += 1;
	return below;
}
function isDivider(lines, at) {
	const text = lines[at] ?? "";
	if (!DIVIDER.test(text) || !text.endsWith("---")) return false;
	const words = text.split("---").find((part) => part.length > 3) ?? "";
	if (OF_A_LETTER.test(text) || isIntroduction(`${words.replace(/^[- ]+/, "").trim()}:`)) return true;
	const below = textBelow(lines, at);
	return isKnownField(lines[below] ?? "") || introductionAt(lines, below) > 0;
}
function introductionAt(lines, at) {
	const length = lines.slice(at, at + FOLDED).findIndex(endsIntroduction) + 1;
	const parts = lines.slice(at, at + length);
	if (length === 0 || parts.includes("") || !isFolded(parts)) return 0;
	return isIntroduction(parts.join(" ")) && introductionAt(lines.slice(at + 1, at + length), 0) === 0 ? length : 0;
}
const endsIntroduction = (line) => /[:\uff1a]$/.test(line);
function isFolded(parts) {
	const [last = "", above = ""] = parts.toReversed();
	const isBelow = above.endsWith("<") || ADDRESS.test(above) && last.length <= MOST_BELOW;
	return parts.length === 1 || ADDRESS.test(last) || isBelow || !ADDRESS.test(parts.join(" "));
}
function isIntroduction(text) {
	if (text.length > MOST_CHARACTERS || /^[/>]/.test(text)) return false;
	if (hasInstant(text) && ADDRESS.test(text)) return true;
	if (!WROTE.test(text) && !WROTE_BEFORE_WHO.test(text)) return false;
	return DATED.test(text) ? hasDay(text) : hasInstant(text);
}
function isSignature(lines, texts, at) {
	return (texts[at] === "--" && texts[at - 1] === "" || SIGNATURE.test(lines[at] ?? "")) && texts.slice(0, at).some((text) => text !== "");
}
// src/github/transfer.ts
function arrivalItems({ labels, assignees, before, here, at, by }, incidentLabels) {
	const arrived = require_policy_validation.namesBefore(here, {
		labels,
		assignees
	});
	const whoSet = (label) => {
		if (require_policy_validation.hasName(incidentLabels, label)) return by;
		const event = before.findLast((item) => item.kind === "labeled" && require_policy_validation.sameName(item.label, label));
		return event?.by?.kind === "person" ? event.by : null;
	};
	return [...arrived.labels.map((label) => ({
		at,
		by: whoSet(label),
		kind: "labeled",
		label
	})), ...arrived.assignees.map((login) => ({
		at,
		by: null,
		kind: "assigned",
		login
	}))];
}
// src/github/map.ts
function toIssue$1(raw, items, reader) {
	return {
		...headOf(raw, reader),
		body: raw.body ?? "",
		...changeTime(raw.updatedAt),
		type: raw.issueType?.name ?? null,
		state: raw.state === "OPEN" ? "open" : "closed",
		isPullRequest: false,
		...lockOf(raw, items, (by) => isApp(reader) && toActor(by, reader)?.kind === "engine"),
		labels: present(raw.labels?.nodes).map(({ name }) => name),
		assignees: present(raw.assignees.nodes).map(({ login }) => login),
		timeline: timelineOf(raw, items, reader),
		people: {},
		teams: {},
		...raw.subIssues?.nodes ? { subIssues: ownSubIssues(raw, reader).map(toSubIssue) } : {}
	};
}
function toPullRequest(raw, reader) {
	return {
		...headOf(raw, reader),
		body: "",
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
const headOf = (raw, reader) => ({
	id: raw.id,
	number: raw.number,
	repository: reader.repository,
	url: raw.url,
	title: raw.title,
	author: toActor(raw.author, reader),
	createdAt: instant(raw.createdAt)
});
function timelineOf(raw, items, reader) {
	const toItems = (some) => withAnswered(present(some.map((item) => toItem(item, reader))), reader);
	const index = items.findLastIndex(({ __typename }) => __typename === "TransferredEvent");
	const here = toItems(items.slice(index + 1));
	const arrival = items[index];
	if (arrival?.__typename !== "TransferredEvent") return withEdit(withState(here, raw), raw, reader);
	return withEdit(withState([...arrivalItems({
		labels: present(raw.labels?.nodes).map(({ name }) => name),
		assignees: present(raw.assignees.nodes).map(({ login }) => login),
		before: toItems(items.slice(0, index)),
		here,
		at: instant(arrival.createdAt),
		by: toActor(arrival.actor, reader)
	}, reader.incidentLabels ?? []), ...here], raw), raw, reader);
}
const changeTime = (text) => {
	const updatedAt = require_policy_validation.parseInstant(text);
	return updatedAt === null ? {} : { updatedAt };
};
const ownSubIssues = ({ subIssues }, reader) => present(subIssues?.nodes).filter(({ viewerDidAuthor, author }) => (reader.engine === null ? viewerDidAuthor : toActor(author, reader)?.kind === "engine") || author?.__typename === "Bot" && isNamed(reader.trusted ?? [], author.login));
const isNamed = (names, login) => names.some((name) => require_policy_validation.sameName(name, login) || require_policy_validation.sameName(`${name}[bot]`, login));
const toSubIssue = ({ id, number, url, body, closedAt }) => ({
	id,
	number,
	url,
	body,
	closedAt: closedAt === null ? null : instant(closedAt),
	open: []
});
function toActor(raw, { viewer, engine }) {
	if (typeof raw?.login !== "string") return null;
	const isBot = raw.__typename === "Bot";
	const login = isBot && !raw.login.endsWith("[bot]") ? `${raw.login}[bot]` : raw.login;
	const own = engine ?? viewer;
	if (require_policy_validation.sameName(login, own) || isBot && require_policy_validation.sameName(login, `${own}[bot]`)) return {
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
	if (raw.__typename === "IssueComment") return toComment$1(raw, reader);
	const by = toActor(raw.actor, reader);
	switch (raw.__typename) {
		case "LabeledEvent": return raw.label && {
			at,
			by,
			kind: "labeled",
			label: raw.label.name
		};
		case "UnlabeledEvent": return raw.label && {
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
		case "CommentDeletedEvent": return toDeletion({
			at,
			by
		}, toActor(raw.deletedCommentAuthor, reader));
		default: return null;
	}
}
function toDeletion(event, author) {
	if (author?.kind === "engine") return {
		...event,
		kind: "comment-deleted"
	};
	return author?.kind === "person" ? {
		...event,
		kind: "words-deleted",
		login: author.login
	} : null;
}
function toComment$1(raw, reader) {
	const words = wordsOf(raw);
	const by = authorOf(raw, reader, words === null);
	const editor = toActor(raw.editor, reader);
	const editedByOther = raw.lastEditedAt !== null && !(editor && by && require_policy_validation.sameName(editor.login, by.login));
	return {
		at: instant(raw.createdAt),
		by,
		kind: "comment",
		id: raw.id,
		url: raw.url,
		body: by?.kind === "engine" && !editedByOther ? require_policy_validation.withoutWords(raw.body ?? "") : words ?? "",
		editedAt: raw.lastEditedAt === null ? null : instant(raw.lastEditedAt),
		editedByOther,
		...editedByOther && editor ? { editor } : {},
		minimised: raw.isMinimized,
		reactions: ownReactions(raw)
	};
}
function wordsOf({ body, createdViaEmail }) {
	if (!createdViaEmail) return body ?? "";
	const words = withoutMailHistory(body ?? "");
	return isAutomaticReply(words) ? null : words;
}
function authorOf({ author: raw, viewerDidAuthor }, reader, isAutomatic) {
	const author = toActor(raw, reader);
	if (reader.engine === null ? viewerDidAuthor : author?.kind === "engine") return {
		login: author?.login ?? reader.viewer,
		kind: "engine"
	};
	return author && {
		login: author.login,
		kind: raw?.__typename === "Bot" || isAutomatic ? "bot" : "person"
	};
}
const ownReactions = ({ reactionGroups }) => (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
	const reaction = REACTION[content];
	return viewerHasReacted && reaction ? [reaction] : [];
});
function withAnswered(timeline, { engine }) {
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
function withState(timeline, raw) {
	const last = timeline.findLast(({ kind }) => kind === "closed" || kind === "reopened");
	const isOpen = raw.state === "OPEN";
	if (isOpen === (last?.kind !== "closed")) return timeline;
	const end = timeline.at(-1)?.at ?? instant(raw.createdAt);
	if (isOpen) return [...timeline, {
		at: end,
		by: null,
		kind: "reopened"
	}];
	return insertItem(timeline, {
		at: Math.max(raw.closedAt === null ? end : instant(raw.closedAt), last?.at ?? 0),
		by: null,
		kind: "closed",
		reason: toCloseReason(raw.stateReason)
	});
}
function insertItem(timeline, item) {
	const later = timeline.findIndex(({ at }) => at > item.at);
	return timeline.toSpliced(later === -1 ? timeline.length : later, 0, item);
}
function withEdit(timeline, raw, reader) {
	if (raw.lastEditedAt === null) return timeline;
	return insertItem(timeline, {
		at: instant(raw.lastEditedAt),
		by: toActor(raw.editor, reader),
		kind: "edited"
	});
}
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
const reasonOf = (errors) => errors[0]?.message ?? NO_REASON;
const reasonsOf = (errors) => errors.map(({ message }) => message).join("; ") || NO_REASON;
const NO_REASON = "GitHub gave no reason.";
function believable(raw, errors, path) {
	if (raw === null) return null;
	const { history, rest } = withoutLost(raw.timelineItems, errors, [...path, "timelineItems"]);
	return touches(rest, path) ? null : {
		...raw,
		timelineItems: history
	};
}
function withoutLost(history, errors, path) {
	const lost = /* @__PURE__ */ new Set();
	const rest = errors.filter((error) => {
		const index = error.path?.[path.length + 1];
		const isLost = index !== void 0 && /non-null/i.test(error.message) && error.path?.[path.length] === "nodes" && error.path[path.length + 2] === "label" && path.every((step, at) => step === error.path?.[at]);
		if (isLost) lost.add(index);
		return !isLost;
	});
	if (lost.size === 0) return {
		history,
		rest
	};
	const nodes = history.nodes?.filter((node, index) => node !== null || !lost.has(index)) ?? null;
	return {
		history: {
			...history,
			nodes
		},
		rest
	};
}
// src/github/actions.ts
const AT_ONCE$2 = 10;
const withActions = (raw, reader) => ownSubIssues(raw, reader).flatMap(({ id, closedAt, subIssuesSummary: { total, completed } }) => closedAt === null && total > completed ? [id] : []);
async function readActions(client, ids) {
	const read = /* @__PURE__ */ new Map();
	for (let from = 0; from < ids.length; from += AT_ONCE$2) {
		const some = ids.slice(from, from + AT_ONCE$2);
		try {
			const variables = Object.fromEntries(some.map((id, index) => [`id${index}`, id]));
			const { data, errors } = await client.query(actionsDocument(some.length), variables);
			for (const [index, id] of some.entries()) {
				const nodes = data?.[`review${index}`]?.subIssues?.nodes;
				if (nodes && !touches(errors, [`review${index}`])) read.set(id, present(nodes).filter(isOpen).map(toAction));
			}
		} catch (error) {
			if (!(error instanceof require_transport.GithubError)) throw error;
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
const AT_ONCE$1 = 20;
function historyIn(issue) {
	const reading = begin(issue);
	return cursorOf(reading) === null ? toHistory(reading) : null;
}
async function readHistories({ client, again }, issues) {
	const readings = issues.map(begin);
	const failures = /* @__PURE__ */ new Map();
	for (;;) {
		const pending = readings.filter((reading) => !failures.has(reading) && cursorOf(reading) !== null);
		const together = pending.filter(({ size }) => size === 100).slice(0, AT_ONCE$1);
		const [alone] = pending;
		if (alone === void 0) break;
		const failed = await askForLess(again, [together.length > 0 ? batchOf(together) : {
			items: [alone],
			history: alone.size,
			failure: "It takes too many requests."
		}], (some) => readOlder(client, some));
		for (const [reading, why] of failed) failures.set(reading, why);
	}
	return new Map(readings.map((reading) => [reading.issue.id, toHistory(reading, failures.get(reading))]));
}
const begin = (issue) => ({
	issue,
	pages: [issue.timelineItems],
	size: 100
});
function cursorOf({ pages }) {
	const info = pages.at(-1)?.pageInfo;
	return info?.hasPreviousPage ? info.startCursor : null;
}
async function readOlder(client, { items, history: size, failure }) {
	const variables = Object.fromEntries(items.flatMap((reading, index) => [[`id${index}`, reading.issue.id], [`before${index}`, cursorOf(reading)]]));
	const { data, errors } = await client.query(historyDocument(items.length, size), variables, { again: failure !== null });
	const missing = [];
	for (const [index, reading] of items.entries()) {
		const page = data?.[`issue${index}`]?.timelineItems;
		const { history, rest } = withoutLost(page ?? NOTHING, errors, [`issue${index}`, "timelineItems"]);
		reading.size = size;
		if (page && !touches(rest, [`issue${index}`])) reading.pages.push(history);
		else missing.push(reading);
	}
	return {
		missing,
		why: reasonOf(errors)
	};
}
const NOTHING = {
	pageInfo: {
		hasPreviousPage: false,
		startCursor: null
	},
	nodes: null
};
function toHistory({ pages }, failure) {
	if (failure !== void 0) return {
		ok: false,
		message: failure
	};
	const items = pages.toReversed().flatMap((page) => page?.nodes ?? [null]);
	const unfinished = pages.at(-1)?.pageInfo?.hasPreviousPage !== false;
	const read = items.filter((item) => item !== null);
	if (unfinished || read.length < items.length) return {
		ok: false,
		message: "GitHub left out a part of its history."
	};
	return {
		ok: true,
		items: read
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
		engine: require_policy_validation.sameName(engine, viewer) ? null : engine,
		trusted: source.trustedAuthors,
		incidentLabels: source.incidentLabels
	};
}
async function ask(source, document, variables, options) {
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
	}), values, options);
	const again = (error) => {
		if (!(error instanceof require_transport.GithubError) || !forgo(known, error.message)) throw error;
		return query().catch(again);
	};
	const { at, data, errors } = await query().catch(again);
	const why = reasonsOf(errors);
	const repository = data?.repository;
	if (!repository) {
		const { code } = require_transport.nameGraphqlError(errors, {}, false);
		const hint = code === "not-found" ? " It has another name, or this token may not read it." : "";
		throw new require_transport.GithubError(code, 200, `The repository ${repositoryOf(source)} could not be read. ${why}${hint}`);
	}
	if (repository.hasIssuesEnabled === false) throw new require_transport.GithubError("refused", 410, `Issues are switched off in ${repositoryOf(source)}: no incident can be seen.`);
	const viewer = data.viewer?.login ?? known.viewer;
	if (viewer === "") throw new require_transport.GithubError("unavailable", 200, `GitHub did not say whose token this is. ${why}`);
	known.viewer = viewer;
	known.repository = repository.id ?? known.repository;
	for (const [index, name] of labels.entries()) known.labels.set(name.toLowerCase(), repository[`label${index}`]?.id ?? null);
	return {
		at,
		repository,
		beside: data,
		errors
	};
}
function forgo(known, message) {
	if (known.types && message.includes("issueType")) known.types = false;
	else if (known.reviews && message.includes("subIssues")) known.reviews = false;
	else return false;
	return true;
}
// src/github/unread.ts
const pageUnread = (why) => ({
	number: null,
	code: "page-unread",
	message: `A page of incidents could not be read. ${why}`
});
const incidentUnread = (number, why) => ({
	number,
	code: "incident-unread",
	message: `${number === null ? "An incident" : `Issue #${number}`} could not be read whole. ${why}`
});
const goneIssue = (number) => ({
	number,
	code: "issue-gone",
	message: `Issue #${number} is not in this repository any more: it was deleted, transferred or made a discussion.`
});
const unreadOf = (number, errors) => incidentUnread(number, reasonOf(errors));
const asError = ({ code, message }, number) => new require_policy_validation.Unread(code, number, message);
// src/github/complete.ts
function mapIfComplete(source, raw) {
	return orUnread(raw, () => {
		const history = historyIn(raw);
		return history === null ? raw : mapIssue(source, raw, history);
	});
}
async function complete(source, found, now) {
	const { issues, unread } = await withHistory(source, found);
	const questions = issues.map((issue) => questionsOf(issue, source));
	source.people.remember(issues, now);
	const people = await source.people.of(questions);
	const teams = await source.people.teams();
	const completed = [];
	const unknown = [];
	for (const [index, issue] of issues.entries()) {
		const logins = (questions[index] ?? []).map(({ login }) => login);
		const known = logins.flatMap((login) => {
			const person = people.get(login);
			return person ? [[login, person]] : [];
		});
		if (known.length === logins.length) completed.push({
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
		issues: completed,
		unread: [...unread, ...unknown]
	};
}
async function withHistory(source, found) {
	const isRaw = (one) => "__typename" in one;
	const histories = await readHistories(source, found.filter(isRaw));
	const mappedIssues = found.map((one) => isRaw(one) ? orUnread(one, () => mapIssue(source, one, histories.get(one.id))) : one);
	const reviews = mappedIssues.flatMap((one) => "reviews" in one ? one.reviews : []);
	const actions = await readActions(source.client, reviews);
	const all = mappedIssues.map((one) => "reviews" in one ? withReviews(one, actions) : one);
	const isIssue = (one) => "id" in one;
	return {
		issues: all.filter(isIssue),
		unread: all.filter((one) => !isIssue(one))
	};
}
function orUnread({ number }, map) {
	try {
		return map();
	} catch (error) {
		return incidentUnread(number, error instanceof Error ? error.message : String(error));
	}
}
function mapIssue(source, raw, history) {
	const { number, labels } = raw;
	const reader = readerOf(source);
	if (labels?.pageInfo.hasNextPage !== false) return {
		number,
		code: "labels-unread",
		message: `Not all labels of #${number} could be read.`
	};
	if (!history?.ok) return {
		number,
		code: "history-unread",
		message: `The history of #${number} could not be read whole. ${history?.message ?? ""}`
	};
	learnLabels(source.known, labels.nodes ?? []);
	return {
		issue: toIssue$1(raw, history.items, reader),
		reviews: withActions(raw, reader)
	};
}
function withReviews({ issue, reviews }, actions) {
	if (reviews.every((id) => actions.has(id))) return withOpenActions(issue, actions);
	const { number } = issue;
	return {
		number,
		code: "review-unread",
		message: `The action items of the review of #${number} could not be read.`
	};
}
// src/github/page.ts
async function readPages(source, query) {
	let answer = null;
	try {
		answer = await ask(source, query.complete, query.variables);
	} catch (error) {
		if (!mayAnswerLess(error)) throw error;
	}
	const pages = Object.fromEntries(query.lists.map((list) => [list, answer && toPage(answer, list)]));
	const isWhole = query.lists.every((list) => pages[list]?.entries.every((entry) => entry?.raw) === true);
	if (answer && (isWhole || isClosed(answer, query.lists) || !source.again.take())) return {
		at: answer.at,
		errors: answer.errors,
		lists: pages
	};
	try {
		const names = await ask(source, query.names, query.variables, { again: true });
		const both = query.lists.map((list) => [list, withNames(pages[list], toPage(names, list))]);
		return {
			at: names.at,
			errors: [...answer?.errors ?? [], ...names.errors],
			lists: Object.fromEntries(both)
		};
	} catch (error) {
		if (answer === null || !(error instanceof require_transport.GithubError)) throw error;
		return {
			at: answer.at,
			errors: answer.errors,
			lists: pages
		};
	}
}
function isClosed(answer, lists) {
	return lists.every((list) => !answer.repository[list]?.nodes) && answer.errors.some(require_transport.isForbidden);
}
function toPage({ repository, errors }, list) {
	const page = repository[list];
	if (!page?.nodes) return null;
	return {
		total: page.totalCount ?? 0,
		next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
		entries: page.nodes.map((node, index) => node && toEntry(node, errors, [
			"repository",
			list,
			"nodes",
			index
		]))
	};
}
function toEntry(node, errors, path) {
	if (typeof node.id !== "string") return null;
	const { id, number } = node;
	const raw = "timelineItems" in node ? believable(node, errors, path) : null;
	return {
		id,
		number,
		updatedAt: require_policy_validation.parseInstant(node.updatedAt ?? ""),
		raw
	};
}
function withNames(complete, names) {
	if (names === null) return complete;
	const raws = new Map(complete?.entries.flatMap((entry) => entry?.raw ? [[entry.id, entry.raw]] : []));
	return {
		...names,
		entries: names.entries.map((entry) => entry && {
			...entry,
			raw: raws.get(entry.id) ?? null
		})
	};
}
// src/github/users.ts
const unknownUsers = ({ users }, logins) => [...new Map(logins.map((login) => [login.toLowerCase(), login])).values()].filter((login) => !users.has(login.toLowerCase()));
function learnUsers({ users }, logins, data, errors) {
	return logins.filter((login, index) => {
		const id = (data?.[`user${index}`])?.id ?? null;
		const touching = errors.filter((error) => touches([error], [`user${index}`]));
		if (id === null && !touching.every(({ type }) => type === "NOT_FOUND")) return true;
		users.set(login.toLowerCase(), id);
		return false;
	});
}
// src/github/by-id.ts
const AT_ONCE = 50;
async function readByIds(source, ids, { again, people = [] }) {
	let at = null;
	const raws = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	const askFor = async ({ items, history, failure }) => {
		const users = unknownUsers(source.known, people);
		const answer = await ask(source, (shape) => issuesDocument({
			...shape,
			history,
			users: users.length
		}), {
			ids: items,
			...userValues(users)
		}, { again: failure !== null });
		const { beside, errors } = answer;
		at ??= answer.at;
		learnUsers(source.known, users, beside, errors);
		const why = reasonOf(errors);
		for (const [index, id] of items.entries()) {
			const raw = believable(beside.issues?.[index] ?? null, errors, ["issues", index]);
			if (raw?.timelineItems) raws.set(id, raw);
			else if (isGone(errors, index)) missing.set(id, {
				why,
				isGone: true
			});
		}
		return {
			missing: items.filter((id) => !raws.has(id) && !missing.has(id)),
			why
		};
	};
	const first = [];
	for (let from = 0; from < ids.length; from += AT_ONCE) first.push(batchOf(ids.slice(from, from + AT_ONCE)));
	const batches = again ? first.flatMap((batch) => smaller(batch, "GitHub did not answer with it.")) : first;
	for (const [id, why] of await askForLess(source.again, batches, askFor)) missing.set(id, {
		why,
		isGone: false
	});
	return {
		at,
		raws,
		missing
	};
}
const isGone = (errors, index) => errors.some(({ type, path = [] }) => type === "NOT_FOUND" && path.length === 2 && path[0] === "issues" && path[1] === index);
// src/github/read.ts
async function readIncidents(source, closedWithin) {
	const cursors = [{
		list: "open",
		next: { after: null }
	}, {
		list: "closed",
		next: { after: null }
	}];
	const found = /* @__PURE__ */ new Map();
	const unread = [];
	let now = null;
	do
		try {
			const page = await readNext$1(source, cursors, closedWithin);
			now = page.at;
			for (const entry of page.entries) found.set(entry.id, entry);
			unread.push(...page.unread);
		} catch (error) {
			if (now === null || !(error instanceof require_transport.GithubError)) throw error;
			unread.push(pageUnread(error.message));
			break;
		}
	while (cursors.some(({ next }) => next));
	const { raws, unread: missing } = await withMissing(source, [...found.values()]);
	const completed = await complete(source, raws, now);
	return {
		now,
		issues: completed.issues,
		unread: [
			...unread,
			...missing,
			...completed.unread
		]
	};
}
async function readNext$1(source, cursors, closedWithin) {
	const isFirst = cursors.every(({ next }) => next?.after === null);
	const { at, lists, errors } = await askLists(source, cursors);
	if (isFirst && errors.some(require_transport.isForbidden) && !lists.open && !lists.closed) throw new require_transport.GithubError("forbidden", 200, `Issues could not be read. ${reasonOf(errors)}`);
	const oldest = at - closedWithin;
	const entries = [];
	const unread = [];
	for (const cursor of cursors) {
		if (!cursor.next) continue;
		const isWanted = ({ updatedAt }) => cursor.list === "open" || (updatedAt ?? oldest) >= oldest;
		const taken = takePage(lists[cursor.list], isWanted, errors);
		entries.push(...taken.entries.map((entry) => ({
			...entry,
			raw: entry.raw && mapIfComplete(source, entry.raw)
		})));
		unread.push(...taken.unread);
		cursor.next = taken.next === null ? null : { after: taken.next };
	}
	return {
		at,
		entries,
		unread
	};
}
function askLists(source, cursors) {
	const pending = cursors.filter(({ next }) => next !== null);
	const [open, closed] = cursors;
	return readPages(source, {
		lists: pending.map(({ list }) => list),
		complete: sweepDocument,
		names: sweepListDocument,
		variables: {
			incident: source.incidentLabels,
			open: open?.next != null,
			openAfter: open?.next?.after ?? null,
			closed: closed?.next != null,
			closedAfter: closed?.next?.after ?? null
		}
	});
}
function takePage(page, isWanted, errors) {
	if (page === null) return {
		entries: [],
		unread: [pageUnread(reasonOf(errors))],
		next: null
	};
	const end = page.entries.findIndex((entry) => entry !== null && !isWanted(entry));
	const wanted = end === -1 ? page.entries : page.entries.slice(0, end);
	return {
		entries: wanted.filter((entry) => entry !== null),
		unread: wanted.filter((entry) => entry === null).map(() => unreadOf(null, errors)),
		next: end === -1 ? page.next : null
	};
}
async function withMissing(source, entries) {
	const { raws, missing } = await readByIds(source, entries.filter(({ raw }) => raw === null).map(({ id }) => id), { again: true });
	return {
		raws: entries.flatMap(({ id, raw }) => raw ?? raws.get(id) ?? []),
		unread: entries.flatMap(({ id, number }) => {
			const none = missing.get(id);
			return none === void 0 || none.isGone ? [] : [incidentUnread(number, none.why)];
		})
	};
}
async function readIssue(source, number) {
	const answer = await askIssue(source, number);
	const { issueOrPullRequest, incidents, url } = answer.repository;
	const beside = {
		now: answer.at,
		openIncidents: incidents?.totalCount ?? null
	};
	if (!issueOrPullRequest) throw missing(number, answer.errors);
	if (issueOrPullRequest.number !== number || !issueOrPullRequest.url.startsWith(`${url}/`)) throw new require_transport.GithubError("not-found", 200, goneIssue(number).message);
	if (issueOrPullRequest.__typename === "PullRequest" && !touches(answer.errors, ["repository", "issueOrPullRequest"])) return {
		...beside,
		issue: toPullRequest(issueOrPullRequest, readerOf(source))
	};
	const raw = rawIssueOf(answer);
	if (raw === null) throw asError(unreadOf(number, answer.errors), number);
	const { issues, unread } = await complete(source, [raw], answer.at);
	const [issue] = issues;
	if (!issue) throw asError(unread[0] ?? unreadOf(number, []), number);
	return {
		...beside,
		issue
	};
}
async function askIssue(source, number) {
	const variables = {
		number,
		incident: source.incidentLabels
	};
	const read = (history) => ask(source, (shape) => issueDocument({
		...shape,
		history
	}), variables, { again: history !== 100 });
	const answer = await read(100).catch((error) => {
		if (!mayAnswerLess(error) || !source.again.take()) throw error;
		return null;
	});
	if (answer !== null && (isComplete(answer) || !source.again.take())) return answer;
	return read(20);
}
function isComplete(answer) {
	const { issueOrPullRequest } = answer.repository;
	if (issueOrPullRequest === null) return answer.errors.every(({ type }) => type !== void 0);
	return issueOrPullRequest.__typename === "PullRequest" ? !touches(answer.errors, ["repository", "issueOrPullRequest"]) : rawIssueOf(answer) !== null;
}
const rawIssueOf = ({ repository: { issueOrPullRequest }, errors }) => issueOrPullRequest?.__typename === "Issue" ? believable(issueOrPullRequest, errors, ["repository", "issueOrPullRequest"]) : null;
function missing(number, errors) {
	const message = `Issue #${number} could not be read. ${reasonOf(errors)}`;
	if (errors.some(require_transport.isForbidden)) return new require_transport.GithubError("forbidden", 200, message);
	return errors.every(({ type }) => type === "NOT_FOUND") ? new require_transport.GithubError("not-found", 200, message) : asError(unreadOf(number, errors), number);
}
async function rereadIssues(source, issues, people) {
	const { at, raws, missing: unanswered } = await readByIds(source, issues.map(({ id }) => id), {
		again: false,
		people
	});
	const read = issues.flatMap(({ id }) => raws.get(id) ?? []);
	const { issues: completed, unread } = at === null ? {
		issues: [],
		unread: []
	} : await complete(source, read, at);
	return issues.map(({ id, number, url }) => {
		const none = unanswered.get(id);
		const fresh = completed.find((one) => one.id === id);
		if (none?.isGone || fresh && fresh.url !== url) return asError(goneIssue(number), number);
		if (none !== void 0) return asError(incidentUnread(number, none.why), number);
		return fresh ?? asError(unread.find((one) => one.number === number) ?? unreadOf(number, []), number);
	});
}
// src/github/past.ts
async function* readPast(shared, selection) {
	let after = null;
	do {
		const { page, next } = await readNext({
			...shared,
			again: createAgainBudget()
		}, after, selection);
		yield page;
		after = next;
	} while (after !== null);
}
async function readNext(source, after, { since, has }) {
	const filter = since === null ? void 0 : { since: require_policy_validation.formatInstant(since) };
	const pages = await readPages(source, {
		lists: ["past"],
		complete: pastDocument,
		names: pastListDocument,
		variables: {
			incident: source.incidentLabels,
			after,
			filter
		}
	});
	const { past } = pages.lists;
	const isNew = ({ id, updatedAt }) => updatedAt === null || !has(id, updatedAt);
	const { entries, unread, next } = takePage(past, () => true, pages.errors);
	const { raws, unread: missing } = await withMissing(source, entries.filter(isNew));
	const completed = await complete(source, raws, pages.at);
	return {
		page: {
			at: pages.at,
			total: past?.total ?? 0,
			seen: past?.entries.length ?? 0,
			incidents: completed.issues.map((issue) => ({
				issue,
				updatedAt: issue.updatedAt ?? pages.at
			})),
			unread: [
				...unread,
				...missing,
				...completed.unread
			]
		},
		next
	};
}
// src/github/assign.ts
function withinPlaces({ known }, issue, logins) {
	const { assigneeLimit } = known;
	const free = Math.max(0, assigneeLimit - issue.assignees.length);
	return {
		issue: {
			...issue,
			assigneeLimit
		},
		logins: logins.slice(0, free)
	};
}
async function assign(writer, before, wanted) {
	const { issue, logins } = withinPlaces(writer, before, wanted);
	if (logins.length === 0) return {
		done: true,
		issue
	};
	try {
		const { at, data } = await post(writer, issue, logins);
		return {
			done: true,
			issue: await withAssignees(writer, issue, logins, at, data.assignees ?? [])
		};
	} catch (error) {
		if (!(error instanceof require_transport.GithubError && error.code === "refused")) return failure(error);
		if (/already been taken/i.test(error.message)) return {
			...failure(error),
			code: "maybe-written"
		};
		if (logins.length > 1) return oneByOne(writer, issue, logins);
		return {
			done: true,
			issue: {
				...issue,
				people: peopleAfter(issue, logins, [])
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
}, { isOfReading: true });
async function withAssignees(writer, issue, logins, at, now) {
	const assignees = now.map(({ login }) => login);
	const fresh = assignees.filter((login) => !require_policy_validation.hasName(issue.assignees, login));
	const by = engineOf(writer);
	const events = fresh.map((login) => ({
		at,
		by,
		kind: "assigned",
		login
	}));
	const dropped = logins.filter((login) => !require_policy_validation.hasName(assignees, login));
	const refused = await refusedOf(writer, dropped);
	if (refused.length < dropped.length) writer.known.assigneeLimit = Math.min(writer.known.assigneeLimit, assignees.length);
	return {
		...issue,
		assignees,
		assigneeLimit: writer.known.assigneeLimit,
		people: peopleAfter(issue, [...assignees.filter((login) => require_policy_validation.hasName(logins, login)), ...refused], assignees),
		timeline: [...issue.timeline, ...events]
	};
}
async function refusedOf({ client, known }, dropped) {
	const isRefused = (login) => known.refused.has(login.toLowerCase());
	const answers = await askAssignable(client, dropped.filter((login) => !isRefused(login)), { isOfReading: true });
	for (const [login, isAssignable] of answers) if (!isAssignable) known.refused.add(login);
	return dropped.filter(isRefused);
}
function peopleAfter(issue, logins, assignees) {
	const entries = logins.map((login) => {
		const key = login.toLowerCase();
		return [key, {
			...issue.people[key] ?? { permission: null },
			assignable: require_policy_validation.hasName(assignees, login)
		}];
	});
	return {
		...issue.people,
		...Object.fromEntries(entries)
	};
}
// src/github/label.ts
async function label(writer, issue, effect) {
	try {
		const ids = await labelIds(writer, effect);
		if (ids.add.length + ids.remove.length === 0) return {
			done: true,
			issue: {
				...issue,
				labels: without(issue.labels, effect.remove)
			}
		};
		const document = changeMutation({
			adds: ids.add.length > 0,
			removes: ids.remove.length > 0,
			assigns: false
		});
		const reply = await writer.client.mutate(document, {
			issue: issue.id,
			...ids
		}, { isOfReading: true });
		const labelled = reply.errors.length > 0 ? null : withLabels(writer, issue, reply);
		if (labelled) return {
			done: true,
			issue: labelled
		};
		forget(writer, effect);
		return partly(reply.errors);
	} catch (error) {
		return failure(error);
	}
}
const labelIds = async (writer, { add, remove }) => ({
	add: await idsOf(writer, add, true),
	remove: await idsOf(writer, remove, false)
});
function forget({ known }, { add, remove }) {
	for (const name of [...add, ...remove]) known.labels.delete(name.toLowerCase());
}
function withLabels(writer, issue, { at, data }) {
	const nodes = (data?.removed ?? data?.added)?.labelable?.labels?.nodes;
	if (!nodes) return null;
	learnLabels(writer.known, nodes);
	const labels = present(nodes).map(({ name }) => name);
	return {
		...issue,
		labels,
		timeline: [...issue.timeline, ...events(writer, issue, labels, at)]
	};
}
const without = (list, names) => list.filter((name) => !require_policy_validation.hasName(names, name));
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
		if (!known.labels.get(name.toLowerCase()) && create) {
			const managed = labels.find((one) => require_policy_validation.sameName(one.name, name)) ?? plain(name);
			known.labels.set(name.toLowerCase(), await createLabel(client, managed, { isOfReading: true }));
		}
		const id = known.labels.get(name.toLowerCase());
		if (id) ids.push(id);
	}
	return ids;
}
async function lookUp(client, known, name) {
	known.labels.set(name.toLowerCase(), await findLabel(client, name, { isOfReading: true }));
}
async function findLabel(client, name, how) {
	const variables = {
		owner: client.owner,
		name: client.name,
		label: name
	};
	const { data, errors } = await client.query(LABEL_DOCUMENT, variables, how);
	if (errors.length > 0) throw new require_transport.GithubError("unavailable", 200, `The label ${name} could not be looked up. ${reasonOf(errors)}`);
	return data?.repository?.label?.id ?? null;
}
async function createLabel(client, { name, color, description }, how = {}) {
	try {
		const fields = {
			name,
			color,
			description
		};
		return (await client.post("/repos/{owner}/{repo}/labels", fields, how)).data.node_id;
	} catch (error) {
		const found = error instanceof require_transport.GithubError && error.code === "refused" ? await findLabel(client, name, how) : null;
		if (found === null) throw error;
		return found;
	}
}
const plain = (name) => ({
	name,
	color: "ededed",
	description: ""
});
// src/github/change.ts
async function labelAndAssign(writer, before, label, { logins: wanted }) {
	const place = withinPlaces(writer, before, wanted);
	try {
		const ids = await labelIds(writer, label);
		const users = await userIds(writer, place.logins);
		const nobody = place.logins.filter((login) => !users.has(login));
		const issue = nobody.length === 0 ? place.issue : {
			...place.issue,
			people: peopleAfter(place.issue, nobody, [])
		};
		if (ids.add.length + ids.remove.length + users.size === 0) return {
			done: true,
			issue
		};
		const reply = await send(writer, issue, ids, [...users.values()]);
		return await outcomeOf$1(writer, {
			issue,
			label,
			ids,
			logins: [...users.keys()]
		}, reply);
	} catch (error) {
		return failure(error);
	}
}
async function userIds({ client, known }, logins) {
	const unknown = unknownUsers(known, logins);
	if (unknown.length > 0) {
		const { data, errors } = await client.query(usersDocument(unknown.length), userValues(unknown), { isOfReading: true });
		const [failed] = learnUsers(known, unknown, data, errors);
		if (failed !== void 0) throw new require_transport.GithubError("unavailable", 200, `${failed} could not be looked up. ${reasonOf(errors)}`);
	}
	return new Map(logins.flatMap((login) => {
		const id = known.users.get(login.toLowerCase());
		return typeof id === "string" ? [[login, id]] : [];
	}));
}
function send({ client }, { id: issue }, { add, remove }, assignees) {
	const shape = {
		adds: add.length > 0,
		removes: remove.length > 0,
		assigns: assignees.length > 0
	};
	return client.mutate(changeMutation(shape), {
		issue,
		add,
		remove,
		assign: assignees
	}, { isOfReading: true });
}
async function outcomeOf$1(writer, { issue, label, ids, logins }, { at, data, errors }) {
	const labelled = ids.add.length + ids.remove.length > 0 ? withLabels(writer, issue, {
		at,
		data
	}) : issue;
	if (labelled === null || ["added", "removed"].some((part) => touches(errors, [part]))) {
		forget(writer, label);
		return partly(errors);
	}
	if (logins.length === 0) return {
		done: true,
		issue: labelled
	};
	const nodes = data?.assigned?.assignable?.assignees.nodes;
	if (nodes && errors.length === 0) return {
		done: true,
		issue: await withAssignees(writer, labelled, logins, at, present(nodes))
	};
	if (errors.some((error) => require_transport.isForbidden(error) || require_transport.isTooFast(error))) return partly(errors);
	return assign(writer, labelled, logins);
}
// src/github/duplicate.ts
const duplicateOf = (of, known) => known ? `stateReason: DUPLICATE, duplicateIssueId: ${of}` : "stateReason: NOT_PLANNED";
const closeDuplicateMutation = (known) => `
mutation CloseDuplicate($issue: ID!${known ? ", $of: ID!" : ""}) {
  close: closeIssue(input: { issueId: $issue, ${duplicateOf("$of", known)} }) { issue { state } }
}`;
async function withDuplicates(write) {
	try {
		return await write(true);
	} catch (error) {
		if (!(error instanceof require_transport.GithubError && error.code === "refused" && /duplicate/i.test(error.message))) throw error;
		return write(false);
	}
}
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
		const { data, errors } = await client.mutate(OPEN_REVIEW_MUTATION, variables, { isOfReading: true });
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
		const { at, errors } = await withDuplicates((known) => writer.client.mutate(closeDuplicateMutation(known), {
			issue: review.id,
			...known && { of: of.id }
		}, { isOfReading: true }));
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
	const lock = isApp(writer.known) ? issue.lock ?? null : null;
	const document = sayMutation({
		comment: effect.comment !== null,
		status: effect.status !== null,
		reactions: effect.react.length,
		minimised: effect.minimise.length,
		lock
	});
	let reply;
	try {
		reply = await writer.client.mutate(document, variablesOf(issue, effect, lock), { isOfReading: true });
	} catch (error) {
		return failure(error);
	}
	return outcomeOf(writer, issue, effect, reply);
}
function outcomeOf(writer, issue, effect, reply) {
	const posted = reply.data?.comment?.commentEdge?.node ?? null;
	const status = reply.data?.status?.issueComment ?? null;
	const errors = partsBeside(reply.errors);
	const lacks = effect.comment !== null && !posted || effect.status !== null && !status;
	if (errors.length > 0 || lacks) return refusalOf$1(writer.known, reply.errors);
	const unheard = posted ? unlinkedMentions(effect.mentions, posted.bodyHTML) : [];
	return {
		done: true,
		issue: {
			...afterSaying(writer, issue, effect, {
				posted,
				status
			}),
			...lockAfter(issue, reply.data)
		},
		...unheard.length > 0 && {
			warnings: [warningOf(unheard)],
			unlinked: unheard
		}
	};
}
const warningOf = (unheard) => `GitHub did not turn the mention of ${unheard.join(", ")} into a link, so they were not notified by it.`;
function variablesOf(issue, { comment, status, react, minimise }, lock) {
	return {
		...comment === null && lock === null ? {} : { issue: issue.id },
		...comment === null ? {} : { body: comment },
		...lock === null ? {} : lockValues(lock),
		...status === null ? {} : {
			status: status.id,
			statusBody: status.body
		},
		...Object.fromEntries(react.flatMap((one, index) => [[`to${index}`, one.comment], [`with${index}`, CONTENT[one.with]]])),
		...Object.fromEntries(minimise.flatMap((one, index) => [[`hide${index}`, one.comment], [`as${index}`, CLASSIFIER[one.as]]]))
	};
}
function afterSaying(writer, issue, effect, { posted, status }) {
	const reader = {
		repository: issue.repository,
		viewer: writer.known.viewer,
		engine: null
	};
	const changed = issue.timeline.map((item) => {
		if (item.kind !== "comment") return item;
		return minimiseItem(addReactions(status && item.id === status.id ? toComment$1(status, reader) : item, effect), effect);
	});
	return {
		...issue,
		timeline: posted ? [...changed, toComment$1(posted, reader)] : changed
	};
}
function addReactions(item, { react }) {
	const fresh = react.filter(({ comment }) => comment === item.id).map((one) => one.with);
	return fresh.length === 0 ? item : {
		...item,
		reactions: [.../* @__PURE__ */ new Set([...item.reactions, ...fresh])]
	};
}
function minimiseItem(item, { minimise }) {
	return minimise.some(({ comment }) => comment === item.id) ? {
		...item,
		minimised: true
	} : item;
}
const LINK = /<a\b([^<>]*)>([^<]*)<\/a>/gi;
const MENTION = /\bclass="[^"]*-mention\b/i;
function unlinkedMentions(logins, html) {
	const linked = new Set([...html.matchAll(LINK)].flatMap(([, attributes = "", text = ""]) => MENTION.test(attributes) ? [text.trim().replace(/^@/, "").toLowerCase()] : []));
	return logins.filter((login) => !linked.has(login.replace(/^@/, "").toLowerCase()));
}
// src/github/turn.ts
const ATTEMPTS$1 = 2;
const PASSING = /* @__PURE__ */ new Set(["unavailable", "maybe-written"]);
const LOCKED = "forbidden";
const ONCE = { isOnce: true };
const REACTIONS = "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
async function takeTurn({ client, known }, issue, id) {
	const comment = issue.timeline.find((item) => item.kind === "comment" && item.id === id);
	const number = comment?.kind === "comment" ? /#issuecomment-(\d+)$/.exec(comment.url)?.[1] : void 0;
	if (number === void 0) return true;
	const lock = isApp(known) ? issue.lock : void 0;
	const take = () => turnAt(client, number, known.turns.get(id));
	const failures = {
		passing: 0,
		locked: 0
	};
	while (failures.passing < ATTEMPTS$1 && failures.locked <= ATTEMPTS$1) try {
		const turn = await (lock !== void 0 && failures.locked > 0 ? whileUnlocked(client, {
			id: issue.id,
			lock
		}, take) : take());
		if (turn !== null) known.turns.set(id, turn.id);
		return turn !== null;
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
		if (PASSING.has(error.code)) failures.passing += 1;
		else if (error.code === LOCKED && lock !== void 0) failures.locked += 1;
		else break;
	}
	return true;
}
async function turnAt(client, number, own) {
	const turn = await react(client, number);
	if (turn.isNew || turn.id === own && turn.age < 10) return turn;
	if (turn.id !== own && turn.age < 20) return null;
	await takeBack(client, number, turn);
	const next = await react(client, number);
	return next.isNew ? next : null;
}
async function react(client, number) {
	const parameters = {
		comment_id: number,
		content: "eyes"
	};
	const { at, status, data } = await client.post(REACTIONS, parameters, ONCE);
	const { id, created_at: since } = data;
	if (id === void 0 || since === void 0) throw new require_transport.GithubError("unavailable", status, "GitHub answered a reaction with something else.");
	return {
		id,
		isNew: status === 201,
		age: at - (require_policy_validation.parseInstant(since) ?? at)
	};
}
async function takeBack(client, number, { id }) {
	try {
		await client.delete(`${REACTIONS}/{reaction_id}`, {
			comment_id: number,
			reaction_id: id
		}, ONCE);
	} catch (error) {
		if (!(error instanceof require_transport.GithubError && error.code === "not-found")) throw error;
	}
}
// src/github/write.ts
function createTracker(source, writer) {
	const remembering = (issue, fresh) => ({
		...fresh,
		people: {
			...fresh.people,
			...unassignable(issue, fresh)
		},
		assigneeLimit: source.known.assigneeLimit
	});
	return {
		reread: async (issues, people = []) => {
			return (await rereadIssues(source, issues, people)).map((one, index) => {
				const before = issues[index];
				if (before === void 0 || one instanceof Error) return one;
				const known = remembering(before, one);
				return {
					...known,
					people: {
						...known.people,
						...nobodies(source.known, people)
					}
				};
			});
		},
		untilRoom: (beside) => writer.client.untilRoom(beside),
		takeTurn: (issue, comment) => takeTurn(writer, issue, comment),
		perform: (issue, effect) => perform(writer, issue, effect),
		lockAgain: (issue) => lockAgain(writer, issue),
		labelAndAssign: (issue, labels, people) => labelAndAssign(writer, issue, labels, people)
	};
}
const nobodies = ({ users }, people) => Object.fromEntries(people.map((login) => login.toLowerCase()).filter((login) => users.get(login) === null).map((login) => [login, {
	permission: "none",
	assignable: false,
	isNobody: true
}]));
function unassignable(before, after) {
	const refused = Object.entries(before.people).filter(([, { assignable }]) => assignable === false);
	return Object.fromEntries(refused.map(([login, person]) => [login, {
		...after.people[login] ?? person,
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
		const reply = await writer.client.mutate(CLOSE_MUTATION, { issue: issue.id }, { isOfReading: true });
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
// src/github/budget.ts
const RESOURCES = ["core", "graphql"];
function createBudget() {
	const shares = /* @__PURE__ */ new Map();
	const set = (resource, remaining, limit) => {
		const share = Number(remaining) / Number(limit);
		if (Number.isFinite(share)) shares.set(resource, share);
	};
	return {
		note: (headers) => set(String(headers["x-ratelimit-resource"]), headers["x-ratelimit-remaining"], headers["x-ratelimit-limit"]),
		learn: (answer) => {
			const { resources } = answer ?? {};
			for (const resource of RESOURCES) set(resource, resources?.[resource]?.remaining, resources?.[resource]?.limit);
		},
		isKnown: () => RESOURCES.every((resource) => shares.has(resource)),
		left: () => Math.min(1, ...RESOURCES.flatMap((resource) => shares.get(resource) ?? []))
	};
}
// src/github/content-limit.ts
const MOST = 80;
const WINDOW = 62;
const FOR_ONE = 10;
const FOR_SEVERAL = MOST / 2;
const contentOfProcess = (second = 1e3) => createContentLimit(() => performance.now() / second);
function createContentLimit(now) {
	let sent = [];
	return {
		note: (count) => {
			if (count > 0) sent.push({
				at: now(),
				count
			});
		},
		untilRoom: (beside = 0) => {
			const at = now();
			sent = sent.filter((one) => at - one.at < WINDOW);
			let total = sent.reduce((sum, { count }) => sum + count, 0);
			if (total + beside <= 70) return 0;
			const most = MOST - Math.max(FOR_SEVERAL, beside + FOR_ONE);
			const last = sent.find(({ count }) => (total -= count) <= most) ?? sent.at(-1);
			return last === void 0 ? 0 : last.at + WINDOW - at;
		}
	};
}
const contentOf = (route, { query }) => typeof query === "string" ? query.match(/\(\s*input:/g)?.length ?? 0 : Number(route.startsWith("POST ") && !route.endsWith("/dispatches"));
// src/github/repetition.ts
const ATTEMPTS = 3;
const LEAST_WAIT = 1;
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
function createLimits(patience, pause) {
	let last = null;
	return {
		last: () => last,
		wait: async (seconds, before) => {
			const same = last === before ? null : last;
			const more = seconds - (same?.wait ?? 0);
			if (more > 0 && !patience.take(more)) return false;
			const limit = same ?? {
				wait: seconds,
				end: Promise.resolve()
			};
			last = limit;
			limit.wait = Math.max(limit.wait, seconds);
			limit.end = Promise.all([limit.end, pause(seconds)]);
			for (let end = null; end !== limit.end;) {
				end = limit.end;
				await limit.end;
			}
			return true;
		}
	};
}
function createRepetition(second, patience, stop) {
	let limited = null;
	let refusals = 0;
	const pause = (wait) => (0, node_timers_promises.setTimeout)(wait * second, void 0, stop === void 0 ? {} : { signal: stop }).catch(() => void 0);
	const limits = createLimits(patience, pause);
	const isStopped = () => stop?.aborted === true;
	const mayRepeat = async (error, wait, before) => {
		const isLimit = error.code === "rate-limited";
		const isWorthIt = wait !== null && !isStopped();
		if (isWorthIt && !isLimit) await pause(wait);
		const isOver = isWorthIt && (!isLimit || await limits.wait(wait, before));
		if (isLimit && !isOver) limited = error;
		return isOver && !isStopped();
	};
	const repeat = async (send, { attempts = ATTEMPTS, isOfReading = false } = {}) => {
		for (let attempt = 1;; attempt += 1) {
			if (limited) throw afterLimit(limited);
			const before = limits.last();
			try {
				const answer = await send();
				if (isOfReading && limits.last() === before) refusals = 0;
				return answer;
			} catch (error) {
				if (!(error instanceof require_transport.GithubError)) throw error;
				const isRefusal = isOfReading && error.code === "rate-limited";
				if (isRefusal && limits.last() === before) refusals += 1;
				const times = isRefusal ? refusals : attempt;
				const wait = times < attempts ? waitAfter(error, times) : null;
				if (!await mayRepeat(error, wait, before) || isRefusal) throw error;
			}
		}
	};
	return {
		repeat,
		once: (send) => limited === null ? send() : Promise.reject(afterLimit(limited)),
		limit: (error) => {
			limited = error;
		}
	};
}
const afterLimit = ({ code, status, message, after }) => new require_transport.GithubError(code, status, `A request was held back, as GitHub had refused an earlier one: ${message}`, after);
function waitAfter({ code, after }, attempt) {
	if (code === "rate-limited") return Math.max(LEAST_WAIT, after);
	return code === "unavailable" ? Math.max(LEAST_WAIT, attempt ** 2) : null;
}
// src/github/client.ts
function connectionOf(repository, environment) {
	const [owner = "", name = ""] = repository.split("/");
	return {
		owner,
		name,
		...serverOf(environment),
		paced: environment["TOCSIN_THROTTLE"] !== "off"
	};
}
function serverOf(environment) {
	const apiUrl = environment["GITHUB_API_URL"] || "https://api.github.com";
	return {
		apiUrl,
		graphqlUrl: environment["GITHUB_GRAPHQL_URL"] || graphqlOf(apiUrl)
	};
}
const graphqlOf = (apiUrl) => `${apiUrl.replace(/\/v3\/?$/, "").replace(/\/$/, "")}/graphql`;
const Octokit = require_octokit.Octokit.plugin(require_octokit.throttling);
const API_VERSION = "2022-11-28";
const MOST_WAITING = 60;
function createClient(options) {
	const { owner, name } = options;
	let sent = 0;
	const count = () => {
		sent += 1;
	};
	const second = options.second ?? 1e3;
	const repetition = createRepetition(second, createPatience(options.patience ?? MOST_WAITING, options.onWait), options.stop);
	const budget = createBudget();
	const octokits = createOctokits(options, count);
	const content = options.paced ? options.content ?? contentOfProcess(second) : null;
	const send = createSend(octokits, {
		budget,
		content,
		stop: options.stop
	});
	const graphql = async (document, variables, wrote) => {
		const values = {
			query: document,
			variables
		};
		const reply = await send(`POST ${options.graphqlUrl}`, values, wrote, operationOf(document));
		const { data, errors } = graphqlParts(reply.data);
		if (data === null) throw require_transport.nameGraphqlError(errors, reply.headers, wrote);
		if (errors.some(require_transport.isTooFast)) repetition.limit(require_transport.nameGraphqlError(errors, reply.headers, wrote));
		return {
			at: reply.at,
			data,
			errors
		};
	};
	const rest = async (method, route, parameters, { isOnce = false, isOfReading = false } = {}) => {
		const wrote = method !== "GET";
		const values = {
			owner,
			repo: name,
			...parameters
		};
		const what = `${method} ${route}`;
		const ask = async () => refuseForeign(what, await send(what, values, wrote), wrote);
		const { at, status, data } = await (isOnce ? repetition.once(ask) : repetition.repeat(ask, { isOfReading }));
		return {
			at,
			status,
			data
		};
	};
	return {
		owner,
		name,
		query: async (document, variables, { again = false, ...how } = {}) => {
			if (again && options.stop?.aborted !== true) await (0, node_timers_promises.setTimeout)(second);
			return repetition.repeat(() => graphql(document, variables, false), again ? { attempts: 1 } : how);
		},
		mutate: (document, variables, { isOnce = false, ...how } = {}) => {
			const ask = () => graphql(document, variables, true);
			return isOnce ? repetition.once(ask) : repetition.repeat(ask, how);
		},
		get: (route, parameters, how) => rest("GET", route, parameters, how),
		post: (route, parameters, how) => rest("POST", route, parameters, how),
		delete: (route, parameters, how) => rest("DELETE", route, parameters, how),
		getChanged: (route, parameters, tag) => conditional(octokits.reader, route, {
			owner,
			repo: name,
			...parameters
		}, tag),
		requests: () => sent,
		untilRoom: (beside) => content?.untilRoom(beside) ?? 0,
		budgetLeft: async () => {
			if (!budget.isKnown()) await learnBudget(budget, () => rest("GET", "/rate_limit", {}));
			return budget.left();
		}
	};
}
function createSend({ reader, writer }, { budget, content, stop }) {
	return async (route, parameters, wrote, what = route) => {
		if (!wrote) refuseStopped(stop);
		if (wrote) content?.note(contentOf(route, parameters));
		try {
			const { status, headers, data } = await (wrote ? writer : reader).request(route, parameters);
			budget.note(headers);
			return {
				at: clock(headers.date),
				status,
				data,
				headers
			};
		} catch (thrown) {
			const { status, response } = thrown;
			if (response) budget.note(response.headers);
			if (status === void 0 && response) return {
				at: clock(response.headers.date),
				status: 200,
				data: response.data,
				headers: response.headers
			};
			throw require_transport.nameError(thrown, what, wrote);
		}
	};
}
async function learnBudget(budget, ask) {
	try {
		budget.learn((await ask()).data);
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
	}
}
async function conditional(octokit, route, parameters, tag) {
	try {
		const headers = tag === null ? {} : { "if-none-match": tag };
		const reply = await octokit.request(`GET ${route}`, {
			...parameters,
			headers
		});
		refuseForeign(`GET ${route}`, reply, false);
		return {
			at: clock(reply.headers.date),
			tag: reply.headers.etag ?? null,
			data: reply.data
		};
	} catch (thrown) {
		const { status, response } = thrown;
		if (status === 304 && response) return {
			at: clock(response.headers.date),
			tag,
			data: null
		};
		throw require_transport.nameError(thrown, route, false);
	}
}
function refuseStopped(stop) {
	if (stop?.aborted === true) throw new require_transport.GithubError("unavailable", null, "The run was told to stop.");
}
function createOctokits(options, count) {
	const { paced, stop } = options;
	const reader = createOctokit(options, {
		paced: false,
		count,
		stop
	});
	return {
		reader,
		writer: !paced && stop === void 0 ? reader : createOctokit(options, {
			paced,
			count,
			stop: void 0
		})
	};
}
function createOctokit(options, { paced, count, stop }) {
	const never = () => false;
	const octokit = new Octokit({
		auth: `token ${options.token}`,
		userAgent: require_transport.userAgent(),
		baseUrl: options.apiUrl,
		log: require_transport.SILENT,
		request: { fetch: require_transport.wholeAnswers(require_transport.transport(), count, stop) },
		throttle: {
			enabled: paced,
			onRateLimit: never,
			onSecondaryRateLimit: never
		}
	});
	octokit.hook.before("request", (request) => {
		request.headers["x-github-api-version"] = API_VERSION;
	});
	return octokit;
}
function clock(date) {
	const milliseconds = Date.parse(date ?? "");
	if (Number.isNaN(milliseconds)) throw new require_transport.GithubError("unavailable", null, "GitHub\u2019s answer has no Date header, so the time is not known.");
	return Math.floor(milliseconds / 1e3);
}
// src/github/drill-issue.ts
const COMMENTS = `pageInfo { hasPreviousPage startCursor }
          nodes {
            id createdAt createdViaEmail body lastEditedAt authorAssociation viewerDidAuthor
            author { __typename login }
            editor { login }
            reactionGroups { content viewerHasReacted }
          }`;
const READ_DOCUMENT = `
query Drills($owner: String!, $name: String!, $label: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    id
    label(name: $label) { id }
    issues(first: 5, labels: [$label], orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        id number url body closed locked activeLockReason authorAssociation viewerDidAuthor
        author { __typename login }
        timelineItems(last: 2, itemTypes: [LOCKED_EVENT, UNLOCKED_EVENT]) {
          nodes {
            __typename
            ... on LockedEvent { actor { __typename login } lockReason }
            ... on UnlockedEvent { actor { __typename login } }
          }
        }
        comments(last: 100) {
          ${COMMENTS}
        }
      }
    }
  }
}`;
async function readDrillIssue(client, label, isOurs) {
	const values = {
		owner: client.owner,
		name: client.name,
		label
	};
	const { at, data, errors } = await client.query(READ_DOCUMENT, values);
	const repository = data?.repository;
	if (!repository || errors.length > 0) throw errorOf(errors, "The issue of the drills could not be read.");
	const [found, ...younger] = present(repository.issues.nodes ?? []).filter((one) => isTrusted(one) && isOurs(one.body));
	const viewer = data.viewer?.login ?? "";
	return {
		at,
		repository: repository.id,
		label: repository.label?.id ?? null,
		issue: found ? toIssue(found, viewer) : null,
		doubles: younger.map((one) => toIssue(one, viewer))
	};
}
const EARLIER_DOCUMENT = `
query EarlierDrills($issue: ID!, $before: String!) {
  node(id: $issue) {
    ... on Issue {
      comments(last: 100, before: $before) {
          ${COMMENTS}
      }
    }
  }
}`;
async function withEarlierComments(client, issue) {
	const { data, errors } = await client.query(EARLIER_DOCUMENT, {
		issue: issue.id,
		before: issue.earlier ?? ""
	});
	const comments = data?.node?.comments;
	if (!comments || errors.length > 0) throw errorOf(errors, "The issue of the drills could not be read.");
	return {
		...issue,
		...pageOf(comments, issue.comments)
	};
}
function toIssue(raw, viewer) {
	const { id, number, url, body, closed, comments } = raw;
	const isEngine = (by) => toActor(by, {
		viewer,
		engine: null,
		repository: ""
	})?.kind === "engine";
	const { lock = null } = isApp({ viewer }) ? lockOf(raw, present(raw.timelineItems.nodes ?? []), isEngine) : {};
	return {
		id,
		number,
		url,
		body,
		closed,
		lock,
		...pageOf(comments, [])
	};
}
const pageOf = ({ nodes, pageInfo }, later) => ({
	comments: [...present(nodes ?? []).map(toComment), ...later],
	earlier: pageInfo.hasPreviousPage ? pageInfo.startCursor : null
});
const MEMBERS = [
	"OWNER",
	"MEMBER",
	"COLLABORATOR"
];
const isTrusted = ({ author, authorAssociation, viewerDidAuthor }) => viewerDidAuthor || author?.__typename === "Bot" || MEMBERS.includes(authorAssociation);
function toComment(raw) {
	const { id, createdAt, author, lastEditedAt, editor, reactionGroups } = raw;
	return {
		id,
		at: require_policy_validation.parseInstant(createdAt) ?? 0,
		by: author?.login ?? null,
		isBot: author?.__typename === "Bot",
		isTrusted: isTrusted(raw),
		body: wordsOf(raw) ?? "",
		editedByOther: lastEditedAt !== null && editor?.login !== author?.login,
		isAnswered: (reactionGroups ?? []).some(({ content, viewerHasReacted }) => viewerHasReacted && (content === "THUMBS_UP" || content === "CONFUSED"))
	};
}
function errorOf(errors, what) {
	const code = errors.some(require_transport.isForbidden) ? "forbidden" : errors.length === 0 ? "not-found" : "refused";
	return new require_transport.GithubError(code, 200, errors.length === 0 ? what : `${what} ${reasonsOf(errors)}`);
}
// src/github/pull-request.ts
const MOST_FILES = 300;
async function readChangedFiles(client, base, head) {
	const { data } = await client.get("/repos/{owner}/{repo}/compare/{basehead}", {
		basehead: `${base}...${head}`,
		per_page: 1
	});
	const files = data.files ?? [];
	return {
		files: files.map(({ filename, status }) => ({
			path: filename,
			isGone: status === "removed"
		})),
		isWhole: files.length < MOST_FILES
	};
}
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
mutation Remark($pullRequest: ID!, $body: String!) {
  addComment(input: { subjectId: $pullRequest, body: $body }) { commentEdge { node { id } } }
}`;
const UPDATE_DOCUMENT = `
mutation Revise($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
}`;
async function keepComment(client, number, { body, marker, onlyOver = false }) {
	const { pullRequest, own } = await find(client, number, marker);
	if (own === null && onlyOver) return "unchanged";
	if (own !== null && isSameText(own.body, body)) return "unchanged";
	if (own === null) requireSuccess(await client.mutate(ADD_DOCUMENT, {
		pullRequest,
		body
	}));
	else requireSuccess(await client.mutate(UPDATE_DOCUMENT, {
		id: own.id,
		body
	}));
	return own === null ? "created" : "updated";
}
const isSameText = (one, other) => one.replaceAll("\r\n", "\n").trim() === other.trim();
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
		if (!pull) {
			const { code } = require_transport.nameGraphqlError(errors, {}, false);
			throw new require_transport.GithubError(code, 200, `The pull request ${number} could not be read. ${reasonsOf(errors)}`);
		}
		const { comments } = pull;
		const own = (comments.nodes ?? []).findLast((one) => one?.viewerDidAuthor === true && one.body.startsWith(marker));
		if (own) return {
			pullRequest: pull.id,
			own
		};
		if (!comments.pageInfo.hasPreviousPage) return {
			pullRequest: pull.id,
			own: null
		};
		before = comments.pageInfo.startCursor;
	}
}
function requireSuccess({ errors }) {
	if (errors.length === 0) return;
	const code = errors.some(({ type }) => type === "FORBIDDEN") ? "forbidden" : "refused";
	throw new require_transport.GithubError(code, 200, reasonsOf(errors));
}
// src/github/drill-issue-write.ts
const CREATE_DOCUMENT = `
mutation CreateDrills($repository: ID!, $title: String!, $body: String!, $labels: [ID!]) {
  createIssue(input: { repositoryId: $repository, title: $title, body: $body, labelIds: $labels }) {
    issue { id number url body }
  }
}`;
async function createDrillIssue(client, { repository, label }, { title, body, managed }) {
	const id = label ?? await createLabel(client, managed);
	const { data, errors } = await client.mutate(CREATE_DOCUMENT, {
		repository,
		title,
		body,
		labels: [id]
	});
	const issue = data?.createIssue?.issue;
	if (!issue || errors.length > 0) throw errorOf(errors, "The issue of the drills could not be opened.");
	return {
		...issue,
		closed: false,
		lock: null,
		comments: [],
		earlier: null
	};
}
async function writeDrillIssue(client, issue, write) {
	try {
		const { data, errors } = await withDuplicates((known) => carryOut(client, issue, partsOf(issue.body, write, known)));
		const refused = partsBeside(errors);
		const refusal = refused.length === 0 ? null : errorOf(refused, `${wordsOfLock(errors)}Not all could be written to the issue of the drills.`);
		const lock = await lockedAgain(client, issue, data);
		const isTextWritten = refused.every(({ path }) => path !== void 0 && path[0] !== "body");
		if (refusal !== null && !isTextWritten) throw refusal;
		return {
			refusal,
			lock
		};
	} catch (error) {
		if (error instanceof require_transport.GithubError && error.code === "maybe-written") await lockedAgain(client, issue, { unlocked: {} });
		throw error;
	}
}
async function lockedAgain(client, { id, lock }, answer) {
	const { lock: after } = lock === null ? {} : lockAfter({ lock }, answer);
	if (!after?.isOpen) return after ?? null;
	return {
		...after,
		isOpen: await lockAlone(client, id, after) !== null
	};
}
async function carryOut(client, { id, lock }, own) {
	const parts = withLock(own, lock);
	if (parts.length === 0) return {
		data: null,
		errors: []
	};
	const namesIssue = parts.some(({ field }) => field.includes("$issue"));
	const document = `mutation Drills(${[...namesIssue ? ["$issue: ID!"] : [], ...parts.flatMap((part) => part.types)].join(", ")}) {\n  ${parts.map(({ field }) => field).join("\n  ")}\n}`;
	const values = Object.fromEntries(parts.flatMap((part) => part.values));
	return client.mutate(document, {
		...values,
		...namesIssue ? { issue: id } : {}
	});
}
function withLock(parts, lock) {
	if (lock === null || parts.length === 0 && !lock.isOpen) return parts;
	const last = {
		field: lockField(lock),
		types: lockTypes(lock),
		values: Object.entries(lockValues(lock))
	};
	return [
		...lock.isOpen ? [] : [{
			field: UNLOCK_FIELD,
			types: [],
			values: []
		}],
		...parts,
		last
	];
}
const partsOf = (before, { body, comment, react, close }, duplicates) => [
	...(isSameText(before, body) ? [] : [body]).map((text) => ({
		field: "body: updateIssue(input: { id: $issue, body: $body }) { issue { id } }",
		types: ["$body: String!"],
		values: [["body", text]]
	})),
	...present([comment]).map((text) => ({
		field: "comment: addComment(input: { subjectId: $issue, body: $comment }) { commentEdge { node { id } } }",
		types: ["$comment: String!"],
		values: [["comment", text]]
	})),
	...react.map((one, n) => ({
		field: `react${n}: addReaction(input: { subjectId: $to${n}, content: $with${n} }) { reaction { content } }`,
		types: [`$to${n}: ID!`, `$with${n}: ReactionContent!`],
		values: [[`to${n}`, one.comment], [`with${n}`, one.with]]
	})),
	...close.map((id, n) => ({
		field: `close${n}: closeIssue(input: { issueId: $double${n}, ${duplicateOf("$issue", duplicates)} }) { issue { id } }`,
		types: [`$double${n}: ID!`],
		values: [[`double${n}`, id]]
	}))
];
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
	if (!page && errors.length === 0) throw new require_transport.GithubError("not-found", 200, `There is no organisation or user "${login}" that this token can see.`);
	if (!page?.nodes || errors.length > 0 || page.nodes.includes(null)) throw new require_transport.GithubError("unavailable", 200, `Not all repositories of ${login} could be read. ${reasonOf(errors)}`);
	return page;
}
function idleness({ isArchived, isDisabled, hasIssuesEnabled }) {
	if (isArchived) return "archived";
	if (isDisabled) return "disabled";
	return hasIssuesEnabled ? null : "issues-off";
}
// src/github/policy.ts
async function readPolicy(client, path, ref, most, repository = null) {
	const name = repository ?? `${client.owner}/${client.name}`;
	const [owner = "", repo = ""] = name.split("/");
	const where = `${path} in ${name}${ref === null ? "" : ` at ${ref.slice(0, 8)}`}`;
	try {
		const { data } = await client.get(routeOf(path), {
			owner,
			repo,
			...ref === null ? {} : { ref }
		});
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
		if (!(error instanceof require_transport.GithubError)) throw error;
		if (error.code === "not-found") return {
			ok: false,
			code: "policy-not-found",
			message: `There is no ${where}, or the token may not read it (\`contents: read\`).`
		};
		return {
			ok: false,
			code: "policy-unread",
			message: `${where} could not be read. ${error.message}`,
			...error.code === "rate-limited" ? { after: error.after } : {}
		};
	}
}
async function readFolder(client, path, ref) {
	try {
		const { data } = await client.get(routeOf(path), ref === null ? {} : { ref });
		return (Array.isArray(data) ? data : []).flatMap(({ type, name }) => type === "file" && name !== void 0 ? [name] : []);
	} catch (error) {
		if (!(error instanceof require_transport.GithubError)) throw error;
		return [];
	}
}
const routeOf = (path) => `/repos/{owner}/{repo}/contents/${path.split("/").map(encodeURIComponent).join("/")}`;
// src/github/poll.ts
const NEWEST$1 = 10;
function createPoll(connect, labels, onChange = () => void 0) {
	const pages = labels.map((label) => ({
		label,
		page: {
			tag: null,
			prints: null
		}
	}));
	const numbers = /* @__PURE__ */ new Set();
	let isMany = false;
	return async () => {
		let at = 0;
		for (const { label, page } of pages) {
			const reply = await (await connect()).getChanged("/repos/{owner}/{repo}/issues", {
				labels: label,
				state: "all",
				sort: "updated",
				direction: "desc",
				per_page: NEWEST$1
			}, page.tag);
			at = reply.at;
			if (reply.data === null) continue;
			const changed = changedIn(page, listOf("The newest incidents", reply.data));
			isMany ||= changed.length === NEWEST$1;
			for (const { number, updated_at: changedAt } of changed) {
				numbers.add(number);
				const at = require_policy_validation.parseInstant(changedAt);
				if (at !== null) onChange(number, at);
			}
			page.tag = reply.tag;
		}
		const change = {
			at,
			numbers: isMany ? null : [...numbers]
		};
		numbers.clear();
		isMany = false;
		return change;
	};
}
function changedIn(page, issues) {
	const before = page.prints;
	page.prints = new Map(issues.map((issue) => [issue.number, printOf(issue)]));
	if (before === null) return [];
	return issues.filter((issue) => before.get(issue.number) !== printOf(issue));
}
const printOf = ({ updated_at: at, state, comments, labels, assignees }) => JSON.stringify([
	at,
	state,
	comments,
	labels.map((label) => typeof label === "string" ? label : label.name),
	assignees?.map((one) => one?.login)
]);
// src/github/runs.ts
const NEWEST = 30;
const ROUTE = "/repos/{owner}/{repo}/actions/workflows/{workflow_id}";
function createWorkflowRuns(connect, options) {
	const { file, run } = options;
	let own = null;
	let tag = null;
	let list = [];
	let hasDetails = true;
	const readList = async () => {
		const client = await connect();
		const parameters = {
			workflow_id: file,
			event: "workflow_dispatch",
			per_page: NEWEST
		};
		const reply = await client.getChanged(`${ROUTE}/runs`, parameters, tag);
		if (reply.data !== null) list = listOf("The runs of the workflow", reply.data.workflow_runs);
		tag = reply.tag;
		return list;
	};
	const readOwn = async () => {
		return (await (await connect()).get("/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run })).data;
	};
	const post = async (withDetails) => {
		const { data } = await (await connect()).post(`${ROUTE}/dispatches`, {
			workflow_id: file,
			ref: options.branch,
			inputs: options.inputs,
			...withDetails ? { return_run_details: true } : {}
		});
		return {
			ok: true,
			run: data?.workflow_run_id ?? null
		};
	};
	return {
		watchers: async () => {
			try {
				const runs = await readList();
				own ??= runs.find(({ id }) => id === run) ?? await readOwn();
				const self = own;
				return runs.filter(({ id, status }) => id !== run && status !== "completed").map((one) => ({
					isRunning: one.status === "in_progress",
					isYounger: isYounger(one, self)
				}));
			} catch (error) {
				if (!(error instanceof require_transport.GithubError)) throw error;
				return null;
			}
		},
		dispatch: async () => {
			try {
				return await post(hasDetails);
			} catch (error) {
				if (!hasDetails || !isUnknownKey(error)) return refusalOf(error, file);
			}
			hasDetails = false;
			return post(false).catch((error) => refusalOf(error, file));
		}
	};
}
const isYounger = (one, self) => {
	const [created, own] = [require_policy_validation.parseInstant(one.created_at) ?? 0, require_policy_validation.parseInstant(self.created_at) ?? 0];
	return created > own || created === own && one.id > self.id;
};
const isUnknownKey = (error) => error instanceof require_transport.GithubError && error.code === "refused" && error.message.includes("return_run_details");
function refusalOf(error, file) {
	if (!(error instanceof require_transport.GithubError)) throw error;
	const { code, message } = error;
	return {
		ok: false,
		code,
		message: `${message}${code === "refused" && /inputs|trigger/i.test(message) ? ` Give ${file} \`workflow_dispatch: { inputs: { watch: { type: boolean, default: false } } }\`.` : ""}`
	};
}
// src/github/index.ts
function openRepository(client, options) {
	const known = startKnown(options.reviewIssues);
	const { incidentLabels, managedLabels } = options;
	const people = createPeople(client, options);
	const source = {
		client,
		known,
		people,
		ranked: options.ranked ?? false,
		again: createAgainBudget(),
		incidentLabels,
		labels: uniqueNames([...managedLabels.map(({ name }) => name), ...incidentLabels]),
		engineFor: options.engineFor ?? ((viewer) => viewer),
		trustedAuthors: options.trustedAuthors ?? []
	};
	return {
		...createTracker(source, {
			client,
			known,
			labels: managedLabels
		}),
		readIncidents: (closedWithin) => readIncidents(source, closedWithin),
		readPast: (selection) => readPast({
			...source,
			people: createPeople(client, {
				...options,
				most: Number.POSITIVE_INFINITY
			})
		}, selection),
		readIssue: (number) => readIssue(source, number),
		viewer: () => known.viewer,
		missingLabels: () => incidentLabels.filter((label) => known.labels.get(label.toLowerCase()) === null),
		budgetLeft: () => client.budgetLeft(),
		unaskedLogins: () => people.unaskedLogins(),
		introduce: async (issues, logins) => {
			const assignable = await askAssignable(client, logins);
			return issues.map((issue) => ({
				...issue,
				people: {
					...issue.people,
					...introduce(issue, assignable)
				}
			}));
		}
	};
}
const introduce = ({ people }, assignable) => Object.fromEntries([...assignable].map(([login, may]) => [login, {
	...people[login] ?? { permission: null },
	assignable: may
}]));
const uniqueNames = (names) => names.filter((name, index) => names.findIndex((other) => require_policy_validation.sameName(other, name)) === index);
exports.GithubError = require_transport.GithubError;
exports.connectionOf = connectionOf;
exports.contentOfProcess = contentOfProcess;
exports.createClient = createClient;
exports.createDrillIssue = createDrillIssue;
exports.createPoll = createPoll;
exports.createWorkflowRuns = createWorkflowRuns;
exports.keepComment = keepComment;
exports.listRepositories = listRepositories;
exports.openRepository = openRepository;
exports.readAssignability = readAssignability;
exports.readChangedFiles = readChangedFiles;
exports.readDrillIssue = readDrillIssue;
exports.readFolder = readFolder;
exports.readPolicy = readPolicy;
exports.serverOf = serverOf;
exports.withEarlierComments = withEarlierComments;
exports.writeDrillIssue = writeDrillIssue;
