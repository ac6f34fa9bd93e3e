CREATE TABLE file_bytes (
	sha256 TEXT NOT NULL, 
	bytes BLOB NOT NULL, 
	CONSTRAINT pk_file_bytes PRIMARY KEY (sha256)
)
 STRICT

-- next

CREATE TABLE draft (
	place TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (place)
)
 STRICT

-- next

CREATE TABLE deed (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	at TEXT NOT NULL, 
	via TEXT NOT NULL, 
	undoes INTEGER, 
	undone_by INTEGER, 
	barrier INTEGER DEFAULT '0' NOT NULL, 
	open INTEGER, 
	CONSTRAINT pk_deed PRIMARY KEY (id), 
	CONSTRAINT fk_deed_undoes FOREIGN KEY(undoes) REFERENCES deed (id), 
	CONSTRAINT fk_deed_undone_by FOREIGN KEY(undone_by) REFERENCES deed (id)
)
 STRICT

-- next

CREATE TABLE change_log (
	seq INTEGER NOT NULL, 
	deed_id INTEGER NOT NULL, 
	account_id TEXT, 
	tbl TEXT NOT NULL, 
	pk TEXT NOT NULL, 
	op TEXT NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_change_log PRIMARY KEY (seq), 
	CONSTRAINT fk_change_log_deed_id FOREIGN KEY(deed_id) REFERENCES deed (id)
)
 STRICT

-- next

CREATE TABLE search_doc (
	id INTEGER NOT NULL, 
	pk TEXT NOT NULL, 
	tbl TEXT NOT NULL, 
	account_id TEXT, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_search_doc PRIMARY KEY (id), 
	UNIQUE (pk)
)
 STRICT

-- next

CREATE TABLE "plan" (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	outcome TEXT, 
	measure TEXT, 
	go_live_on TEXT, 
	state TEXT NOT NULL, 
	chosen INTEGER DEFAULT '0' NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan PRIMARY KEY (id), 
	CONSTRAINT fk_plan_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE plan_item (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	plan_id TEXT NOT NULL, 
	milestone_id TEXT, 
	place INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	side TEXT, 
	owner_ours_id TEXT, 
	owner_theirs_id TEXT, 
	theirs_not_needed TEXT, 
	due_on TEXT, 
	due_of_id TEXT, 
	due_by_wd INTEGER, 
	start_on TEXT, 
	duration_wd INTEGER, 
	lead_wd INTEGER, 
	state TEXT NOT NULL, 
	done_on TEXT, 
	evidence TEXT, 
	blocked_by TEXT, 
	told_on TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan_item PRIMARY KEY (id), 
	CONSTRAINT ck_plan_item_side_known CHECK (side IN ('ours', 'theirs')), 
	CONSTRAINT ck_plan_item_state_known CHECK (state IN ('todo', 'doing', 'done', 'cancelled')), 
	CONSTRAINT ck_plan_item_action_one_side CHECK (milestone_id IS NULL OR (owner_ours_id IS NULL) + (owner_theirs_id IS NULL) >= 1), 
	CONSTRAINT fk_plan_item_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_plan_item_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_plan_item_milestone_id FOREIGN KEY(milestone_id) REFERENCES plan_item (id), 
	CONSTRAINT fk_plan_item_owner_ours_id FOREIGN KEY(owner_ours_id) REFERENCES person (id), 
	CONSTRAINT fk_plan_item_owner_theirs_id FOREIGN KEY(owner_theirs_id) REFERENCES person (id), 
	CONSTRAINT fk_plan_item_due_of_id FOREIGN KEY(due_of_id) REFERENCES plan_item (id)
)
 STRICT

-- next

CREATE TABLE plan_dependency (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	plan_id TEXT NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	lag_wd INTEGER NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan_dependency PRIMARY KEY (id), 
	CONSTRAINT fk_plan_dependency_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_plan_dependency_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_plan_dependency_from_id FOREIGN KEY(from_id) REFERENCES plan_item (id), 
	CONSTRAINT fk_plan_dependency_to_id FOREIGN KEY(to_id) REFERENCES plan_item (id)
)
 STRICT

-- next

CREATE TABLE plan_baseline (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	plan_id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	item_id TEXT NOT NULL, 
	due_on TEXT, 
	duration_wd INTEGER, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan_baseline PRIMARY KEY (id), 
	CONSTRAINT fk_plan_baseline_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_plan_baseline_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_plan_baseline_item_id FOREIGN KEY(item_id) REFERENCES plan_item (id)
)
 STRICT

-- next

CREATE TABLE plan_agreement (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	plan_id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	item_id TEXT, 
	side TEXT NOT NULL, 
	person_id TEXT, 
	on_day TEXT NOT NULL, 
	how TEXT NOT NULL, 
	due_on TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan_agreement PRIMARY KEY (id), 
	CONSTRAINT ck_plan_agreement_side_known CHECK (side IN ('ours', 'theirs')), 
	CONSTRAINT ck_plan_agreement_how_known CHECK (how IN ('meeting', 'call', 'email', 'document')), 
	CONSTRAINT fk_plan_agreement_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_plan_agreement_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_plan_agreement_item_id FOREIGN KEY(item_id) REFERENCES plan_item (id), 
	CONSTRAINT fk_plan_agreement_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 STRICT

-- next

CREATE TABLE plan_template (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	outcome TEXT, 
	measure TEXT, 
	steps TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_plan_template PRIMARY KEY (id), 
	CONSTRAINT ck_plan_template_steps_json CHECK (json_valid(steps))
)
 STRICT

-- next

CREATE TABLE holiday (
	id TEXT NOT NULL, 
	account_id TEXT, 
	on_day TEXT NOT NULL, 
	name TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_holiday PRIMARY KEY (id), 
	CONSTRAINT fk_holiday_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE work_calendar (
	id TEXT NOT NULL, 
	account_id TEXT, 
	weekend TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_work_calendar PRIMARY KEY (id), 
	CONSTRAINT fk_work_calendar_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE setting (
	id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (id), 
	CONSTRAINT ck_setting_value_json CHECK (json_valid(value))
)
 STRICT

-- next

CREATE TABLE account (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	parent_id TEXT, 
	owner_id TEXT, 
	tier TEXT, 
	currency TEXT NOT NULL, 
	since_on TEXT, 
	city TEXT, 
	country TEXT, 
	industry TEXT, 
	note TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT ck_account_name_filled CHECK (name <> ''), 
	CONSTRAINT fk_account_parent_id FOREIGN KEY(parent_id) REFERENCES account (id), 
	CONSTRAINT fk_account_owner_id FOREIGN KEY(owner_id) REFERENCES person (id)
)
 STRICT

-- next

CREATE TABLE person (
	id TEXT NOT NULL, 
	account_id TEXT, 
	name TEXT NOT NULL, 
	given TEXT, 
	family TEXT, 
	title TEXT, 
	role TEXT, 
	reports_to_id TEXT, 
	influence INTEGER, 
	working_note TEXT, 
	time_zone TEXT, 
	contact_ok INTEGER, 
	left_on TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_name_filled CHECK (name <> ''), 
	CONSTRAINT ck_person_influence_range CHECK (influence BETWEEN 1 AND 5), 
	CONSTRAINT fk_person_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_person_reports_to_id FOREIGN KEY(reports_to_id) REFERENCES person (id)
)
 STRICT

-- next

CREATE TABLE handle (
	id TEXT NOT NULL, 
	account_id TEXT, 
	person_id TEXT, 
	system TEXT NOT NULL, 
	value TEXT NOT NULL, 
	value_key TEXT NOT NULL, 
	label TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_handle PRIMARY KEY (id), 
	CONSTRAINT ck_handle_held CHECK (account_id IS NOT NULL OR person_id IS NOT NULL), 
	CONSTRAINT fk_handle_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_handle_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 STRICT

-- next

CREATE TABLE custom_field (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	type TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_custom_field PRIMARY KEY (id), 
	CONSTRAINT ck_custom_field_type_known CHECK (type IN ('text', 'number', 'day', 'money'))
)
 STRICT

-- next

CREATE TABLE custom_value (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	field_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_custom_value PRIMARY KEY (id), 
	CONSTRAINT fk_custom_value_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_custom_value_field_id FOREIGN KEY(field_id) REFERENCES custom_field (id)
)
 STRICT

-- next

CREATE TABLE interaction (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	state TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	at TEXT, 
	offset_min INTEGER, 
	minutes INTEGER, 
	subject TEXT, 
	body TEXT NOT NULL, 
	their_words TEXT, 
	sentiment INTEGER, 
	next_step TEXT NOT NULL, 
	on_chart INTEGER DEFAULT '0' NOT NULL, 
	source TEXT, 
	source_key TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_interaction PRIMARY KEY (id), 
	CONSTRAINT ck_interaction_kind_known CHECK (kind IN ('call', 'email', 'meeting', 'message', 'visit', 'event', 'note', 'hands_on', 'complaint', 'favour', 'give', 'ask')), 
	CONSTRAINT ck_interaction_direction_known CHECK (direction IN ('in', 'out', 'two_way', 'none')), 
	CONSTRAINT ck_interaction_state_known CHECK (state IN ('planned', 'done', 'cancelled', 'no_show')), 
	CONSTRAINT ck_interaction_next_step_known CHECK (next_step IN ('open', 'set', 'none', 'imported')), 
	CONSTRAINT ck_interaction_sentiment_range CHECK (sentiment BETWEEN -2 AND 2), 
	CONSTRAINT ck_interaction_at_with_offset_min CHECK ((at IS NULL) = (offset_min IS NULL)), 
	CONSTRAINT fk_interaction_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE interaction_person (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	interaction_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_interaction_person PRIMARY KEY (id), 
	CONSTRAINT fk_interaction_person_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_interaction_person_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id), 
	CONSTRAINT fk_interaction_person_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 STRICT

-- next

CREATE TABLE tagging (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	interaction_id TEXT, 
	tag TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_tagging PRIMARY KEY (id), 
	CONSTRAINT fk_tagging_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_tagging_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id)
)
 STRICT

-- next

CREATE TABLE move (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	axis TEXT NOT NULL, 
	to_value TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	reason TEXT, 
	override_reason TEXT, 
	evidence TEXT, 
	review_on TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_move PRIMARY KEY (id), 
	CONSTRAINT ck_move_axis_known CHECK (axis IN ('rung', 'stage')), 
	CONSTRAINT fk_move_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE answer (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	person_id TEXT, 
	voice TEXT NOT NULL, 
	series TEXT NOT NULL, 
	survey TEXT, 
	score INTEGER NOT NULL, 
	comment TEXT, 
	on_day TEXT NOT NULL, 
	at TEXT, 
	confidential INTEGER DEFAULT '0' NOT NULL, 
	source TEXT, 
	source_key TEXT, 
	followed_up_id TEXT, 
	outcome TEXT, 
	historic INTEGER DEFAULT '0' NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT ck_answer_series_known CHECK (series IN ('relationship', 'transactional')), 
	CONSTRAINT ck_answer_score_range CHECK (score BETWEEN 0 AND 10), 
	CONSTRAINT fk_answer_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_answer_followed_up_id FOREIGN KEY(followed_up_id) REFERENCES interaction (id)
)
 STRICT

-- next

CREATE TABLE promise (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	side TEXT NOT NULL, 
	owner_id TEXT, 
	person_id TEXT, 
	text TEXT NOT NULL, 
	made_on TEXT NOT NULL, 
	repeats TEXT, 
	interaction_id TEXT, 
	closed_on TEXT, 
	outcome TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_promise PRIMARY KEY (id), 
	CONSTRAINT ck_promise_side_known CHECK (side IN ('ours', 'theirs')), 
	CONSTRAINT ck_promise_outcome_known CHECK (outcome IN ('done', 'broken', 'released')), 
	CONSTRAINT ck_promise_closed_on_with_outcome CHECK ((closed_on IS NULL) = (outcome IS NULL)), 
	CONSTRAINT fk_promise_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_promise_owner_id FOREIGN KEY(owner_id) REFERENCES person (id), 
	CONSTRAINT fk_promise_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_promise_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id)
)
 STRICT

-- next

CREATE TABLE promise_due (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	promise_id TEXT NOT NULL, 
	due_on TEXT NOT NULL, 
	set_on TEXT NOT NULL, 
	agreed_on TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_promise_due PRIMARY KEY (id), 
	CONSTRAINT fk_promise_due_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_promise_due_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id)
)
 STRICT

-- next

CREATE TABLE subscription (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	product TEXT, 
	amount_minor INTEGER NOT NULL, 
	currency TEXT NOT NULL, 
	period TEXT NOT NULL, 
	start_on TEXT, 
	end_on TEXT, 
	notice_days INTEGER, 
	deleted_at TEXT, 
	CONSTRAINT pk_subscription PRIMARY KEY (id), 
	CONSTRAINT ck_subscription_period_known CHECK (period IN ('month', 'year', 'once')), 
	CONSTRAINT fk_subscription_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE rate (
	id TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	per_base TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_rate PRIMARY KEY (id)
)
 STRICT

-- next

CREATE TABLE feedback (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	theme TEXT NOT NULL, 
	reply TEXT, 
	state TEXT NOT NULL, 
	by_on TEXT, 
	answer_id TEXT, 
	interaction_id TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_feedback PRIMARY KEY (id), 
	CONSTRAINT fk_feedback_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_feedback_answer_id FOREIGN KEY(answer_id) REFERENCES answer (id), 
	CONSTRAINT fk_feedback_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id)
)
 STRICT

-- next

CREATE TABLE copy_choice (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	audience TEXT NOT NULL, 
	row_id TEXT, 
	wording TEXT, 
	left_out INTEGER DEFAULT '0' NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_copy_choice PRIMARY KEY (id), 
	CONSTRAINT ck_copy_choice_audience_known CHECK (audience IN ('internal', 'customer')), 
	CONSTRAINT fk_copy_choice_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)
 STRICT

-- next

CREATE TABLE attachment (
	id TEXT NOT NULL, 
	account_id TEXT NOT NULL, 
	interaction_id TEXT, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_attachment PRIMARY KEY (id), 
	CONSTRAINT fk_attachment_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_attachment_interaction_id FOREIGN KEY(interaction_id) REFERENCES interaction (id)
)
 STRICT

-- next

CREATE TABLE import_file (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	layout TEXT NOT NULL, 
	mapping TEXT NOT NULL, 
	counts TEXT NOT NULL, 
	deleted_at TEXT, 
	CONSTRAINT pk_import_file PRIMARY KEY (id)
)
 STRICT

-- next

CREATE TABLE waiting (
	id TEXT NOT NULL, 
	import_id TEXT NOT NULL, 
	row_no INTEGER NOT NULL, 
	fields TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	source TEXT, 
	source_key TEXT, 
	deleted_at TEXT, 
	CONSTRAINT pk_waiting PRIMARY KEY (id), 
	CONSTRAINT fk_waiting_import_id FOREIGN KEY(import_id) REFERENCES import_file (id)
)
 STRICT

-- next

CREATE INDEX interaction_contact ON interaction (account_id, on_day) WHERE deleted_at IS NULL AND direction = 'two_way' AND state = 'done'

-- next

CREATE INDEX answer_votes ON answer (account_id, voice, on_day, at, id, score, confidential) WHERE deleted_at IS NULL AND series = 'relationship'

-- next

CREATE INDEX answer_unanswered ON answer (account_id, on_day) WHERE deleted_at IS NULL AND series = 'relationship' AND score < 7 AND historic = 0 AND confidential = 0 AND followed_up_id IS NULL

-- next

CREATE UNIQUE INDEX one_handle ON handle (system, value_key) WHERE deleted_at IS NULL AND (system NOT IN ('phone', 'url'))

-- next

CREATE UNIQUE INDEX one_answer ON answer (source, source_key) WHERE deleted_at IS NULL AND source_key IS NOT NULL

-- next

CREATE UNIQUE INDEX one_open_deed ON deed (open) WHERE open = 1

-- next

CREATE INDEX change_by_deed ON change_log (deed_id, seq)

-- next

CREATE INDEX change_by_account ON change_log (account_id, seq)

-- next

CREATE INDEX account_by_name_key ON account (name_key)

-- next

CREATE INDEX interaction_by_account_id ON interaction (account_id, on_day)

-- next

CREATE INDEX move_by_account_id ON move (account_id, axis, on_day, place)

-- next

CREATE INDEX promise_due_by_promise_id ON promise_due (promise_id, due_on)

-- next

CREATE INDEX plan_item_by_plan_id ON plan_item (plan_id, place)

-- next

CREATE INDEX deed_by_undoes ON deed (undoes) WHERE undoes IS NOT NULL

-- next

CREATE INDEX deed_by_undone_by ON deed (undone_by) WHERE undone_by IS NOT NULL

-- next

CREATE INDEX plan_by_account_id ON "plan" (account_id)

-- next

CREATE INDEX plan_item_by_account_id ON plan_item (account_id)

-- next

CREATE INDEX plan_item_by_milestone_id ON plan_item (milestone_id) WHERE milestone_id IS NOT NULL

-- next

CREATE INDEX plan_item_by_owner_ours_id ON plan_item (owner_ours_id) WHERE owner_ours_id IS NOT NULL

-- next

CREATE INDEX plan_item_by_owner_theirs_id ON plan_item (owner_theirs_id) WHERE owner_theirs_id IS NOT NULL

-- next

CREATE INDEX plan_item_by_due_of_id ON plan_item (due_of_id) WHERE due_of_id IS NOT NULL

-- next

CREATE INDEX plan_dependency_by_account_id ON plan_dependency (account_id)

-- next

CREATE INDEX plan_dependency_by_plan_id ON plan_dependency (plan_id)

-- next

CREATE INDEX plan_dependency_by_from_id ON plan_dependency (from_id)

-- next

CREATE INDEX plan_dependency_by_to_id ON plan_dependency (to_id)

-- next

CREATE INDEX plan_baseline_by_account_id ON plan_baseline (account_id)

-- next

CREATE INDEX plan_baseline_by_plan_id ON plan_baseline (plan_id)

-- next

CREATE INDEX plan_baseline_by_item_id ON plan_baseline (item_id)

-- next

CREATE INDEX plan_agreement_by_account_id ON plan_agreement (account_id)

-- next

CREATE INDEX plan_agreement_by_plan_id ON plan_agreement (plan_id)

-- next

CREATE INDEX plan_agreement_by_item_id ON plan_agreement (item_id) WHERE item_id IS NOT NULL

-- next

CREATE INDEX plan_agreement_by_person_id ON plan_agreement (person_id) WHERE person_id IS NOT NULL

-- next

CREATE INDEX holiday_by_account_id ON holiday (account_id) WHERE account_id IS NOT NULL

-- next

CREATE INDEX work_calendar_by_account_id ON work_calendar (account_id) WHERE account_id IS NOT NULL

-- next

CREATE INDEX account_by_parent_id ON account (parent_id) WHERE parent_id IS NOT NULL

-- next

CREATE INDEX account_by_owner_id ON account (owner_id) WHERE owner_id IS NOT NULL

-- next

CREATE INDEX person_by_account_id ON person (account_id) WHERE account_id IS NOT NULL

-- next

CREATE INDEX person_by_reports_to_id ON person (reports_to_id) WHERE reports_to_id IS NOT NULL

-- next

CREATE INDEX handle_by_account_id ON handle (account_id) WHERE account_id IS NOT NULL

-- next

CREATE INDEX handle_by_person_id ON handle (person_id) WHERE person_id IS NOT NULL

-- next

CREATE INDEX custom_value_by_account_id ON custom_value (account_id)

-- next

CREATE INDEX custom_value_by_field_id ON custom_value (field_id)

-- next

CREATE INDEX interaction_person_by_account_id ON interaction_person (account_id)

-- next

CREATE INDEX interaction_person_by_interaction_id ON interaction_person (interaction_id)

-- next

CREATE INDEX interaction_person_by_person_id ON interaction_person (person_id)

-- next

CREATE INDEX tagging_by_account_id ON tagging (account_id)

-- next

CREATE INDEX tagging_by_interaction_id ON tagging (interaction_id) WHERE interaction_id IS NOT NULL

-- next

CREATE INDEX answer_by_account_id ON answer (account_id)

-- next

CREATE INDEX answer_by_person_id ON answer (person_id) WHERE person_id IS NOT NULL

-- next

CREATE INDEX answer_by_followed_up_id ON answer (followed_up_id) WHERE followed_up_id IS NOT NULL

-- next

CREATE INDEX promise_by_account_id ON promise (account_id)

-- next

CREATE INDEX promise_by_owner_id ON promise (owner_id) WHERE owner_id IS NOT NULL

-- next

CREATE INDEX promise_by_person_id ON promise (person_id) WHERE person_id IS NOT NULL

-- next

CREATE INDEX promise_by_interaction_id ON promise (interaction_id) WHERE interaction_id IS NOT NULL

-- next

CREATE INDEX promise_due_by_account_id ON promise_due (account_id)

-- next

CREATE INDEX subscription_by_account_id ON subscription (account_id)

-- next

CREATE INDEX feedback_by_account_id ON feedback (account_id)

-- next

CREATE INDEX feedback_by_answer_id ON feedback (answer_id) WHERE answer_id IS NOT NULL

-- next

CREATE INDEX feedback_by_interaction_id ON feedback (interaction_id) WHERE interaction_id IS NOT NULL

-- next

CREATE INDEX copy_choice_by_account_id ON copy_choice (account_id)

-- next

CREATE INDEX attachment_by_account_id ON attachment (account_id)

-- next

CREATE INDEX attachment_by_interaction_id ON attachment (interaction_id) WHERE interaction_id IS NOT NULL

-- next

CREATE INDEX waiting_by_import_id ON waiting (import_id)

-- next

CREATE VIRTUAL TABLE search_text USING fts5(text, content='search_doc', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')

-- next

CREATE VIRTUAL TABLE who_text USING fts5(text, content='search_doc', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')

-- next

CREATE TRIGGER journal_plan_insert AFTER INSERT ON plan BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'title', NEW.title, 'outcome', NEW.outcome, 'measure', NEW.measure, 'go_live_on', NEW.go_live_on, 'state', NEW.state, 'chosen', NEW.chosen, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_update AFTER UPDATE ON plan WHEN OLD.account_id IS NOT NEW.account_id OR OLD.title IS NOT NEW.title OR OLD.outcome IS NOT NEW.outcome OR OLD.measure IS NOT NEW.measure OR OLD.go_live_on IS NOT NEW.go_live_on OR OLD.state IS NOT NEW.state OR OLD.chosen IS NOT NEW.chosen OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'title' AS k, OLD.title AS v WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'outcome' AS k, OLD.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'measure' AS k, OLD.measure AS v WHERE OLD.measure IS NOT NEW.measure UNION ALL SELECT 'go_live_on' AS k, OLD.go_live_on AS v WHERE OLD.go_live_on IS NOT NEW.go_live_on UNION ALL SELECT 'state' AS k, OLD.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'chosen' AS k, OLD.chosen AS v WHERE OLD.chosen IS NOT NEW.chosen UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'title' AS k, NEW.title AS v WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'outcome' AS k, NEW.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'measure' AS k, NEW.measure AS v WHERE OLD.measure IS NOT NEW.measure UNION ALL SELECT 'go_live_on' AS k, NEW.go_live_on AS v WHERE OLD.go_live_on IS NOT NEW.go_live_on UNION ALL SELECT 'state' AS k, NEW.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'chosen' AS k, NEW.chosen AS v WHERE OLD.chosen IS NOT NEW.chosen UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_delete AFTER DELETE ON plan BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'plan', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'title', OLD.title, 'outcome', OLD.outcome, 'measure', OLD.measure, 'go_live_on', OLD.go_live_on, 'state', OLD.state, 'chosen', OLD.chosen, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_plan_item_insert AFTER INSERT ON plan_item BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_item', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'plan_id', NEW.plan_id, 'milestone_id', NEW.milestone_id, 'place', NEW.place, 'name', NEW.name, 'side', NEW.side, 'owner_ours_id', NEW.owner_ours_id, 'owner_theirs_id', NEW.owner_theirs_id, 'theirs_not_needed', NEW.theirs_not_needed, 'due_on', NEW.due_on, 'due_of_id', NEW.due_of_id, 'due_by_wd', NEW.due_by_wd, 'start_on', NEW.start_on, 'duration_wd', NEW.duration_wd, 'lead_wd', NEW.lead_wd, 'state', NEW.state, 'done_on', NEW.done_on, 'evidence', NEW.evidence, 'blocked_by', NEW.blocked_by, 'told_on', NEW.told_on, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_item_update AFTER UPDATE ON plan_item WHEN OLD.account_id IS NOT NEW.account_id OR OLD.plan_id IS NOT NEW.plan_id OR OLD.milestone_id IS NOT NEW.milestone_id OR OLD.place IS NOT NEW.place OR OLD.name IS NOT NEW.name OR OLD.side IS NOT NEW.side OR OLD.owner_ours_id IS NOT NEW.owner_ours_id OR OLD.owner_theirs_id IS NOT NEW.owner_theirs_id OR OLD.theirs_not_needed IS NOT NEW.theirs_not_needed OR OLD.due_on IS NOT NEW.due_on OR OLD.due_of_id IS NOT NEW.due_of_id OR OLD.due_by_wd IS NOT NEW.due_by_wd OR OLD.start_on IS NOT NEW.start_on OR OLD.duration_wd IS NOT NEW.duration_wd OR OLD.lead_wd IS NOT NEW.lead_wd OR OLD.state IS NOT NEW.state OR OLD.done_on IS NOT NEW.done_on OR OLD.evidence IS NOT NEW.evidence OR OLD.blocked_by IS NOT NEW.blocked_by OR OLD.told_on IS NOT NEW.told_on OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_item', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, OLD.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'milestone_id' AS k, OLD.milestone_id AS v WHERE OLD.milestone_id IS NOT NEW.milestone_id UNION ALL SELECT 'place' AS k, OLD.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'side' AS k, OLD.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'owner_ours_id' AS k, OLD.owner_ours_id AS v WHERE OLD.owner_ours_id IS NOT NEW.owner_ours_id UNION ALL SELECT 'owner_theirs_id' AS k, OLD.owner_theirs_id AS v WHERE OLD.owner_theirs_id IS NOT NEW.owner_theirs_id UNION ALL SELECT 'theirs_not_needed' AS k, OLD.theirs_not_needed AS v WHERE OLD.theirs_not_needed IS NOT NEW.theirs_not_needed UNION ALL SELECT 'due_on' AS k, OLD.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'due_of_id' AS k, OLD.due_of_id AS v WHERE OLD.due_of_id IS NOT NEW.due_of_id UNION ALL SELECT 'due_by_wd' AS k, OLD.due_by_wd AS v WHERE OLD.due_by_wd IS NOT NEW.due_by_wd UNION ALL SELECT 'start_on' AS k, OLD.start_on AS v WHERE OLD.start_on IS NOT NEW.start_on UNION ALL SELECT 'duration_wd' AS k, OLD.duration_wd AS v WHERE OLD.duration_wd IS NOT NEW.duration_wd UNION ALL SELECT 'lead_wd' AS k, OLD.lead_wd AS v WHERE OLD.lead_wd IS NOT NEW.lead_wd UNION ALL SELECT 'state' AS k, OLD.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'done_on' AS k, OLD.done_on AS v WHERE OLD.done_on IS NOT NEW.done_on UNION ALL SELECT 'evidence' AS k, OLD.evidence AS v WHERE OLD.evidence IS NOT NEW.evidence UNION ALL SELECT 'blocked_by' AS k, OLD.blocked_by AS v WHERE OLD.blocked_by IS NOT NEW.blocked_by UNION ALL SELECT 'told_on' AS k, OLD.told_on AS v WHERE OLD.told_on IS NOT NEW.told_on UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, NEW.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'milestone_id' AS k, NEW.milestone_id AS v WHERE OLD.milestone_id IS NOT NEW.milestone_id UNION ALL SELECT 'place' AS k, NEW.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'side' AS k, NEW.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'owner_ours_id' AS k, NEW.owner_ours_id AS v WHERE OLD.owner_ours_id IS NOT NEW.owner_ours_id UNION ALL SELECT 'owner_theirs_id' AS k, NEW.owner_theirs_id AS v WHERE OLD.owner_theirs_id IS NOT NEW.owner_theirs_id UNION ALL SELECT 'theirs_not_needed' AS k, NEW.theirs_not_needed AS v WHERE OLD.theirs_not_needed IS NOT NEW.theirs_not_needed UNION ALL SELECT 'due_on' AS k, NEW.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'due_of_id' AS k, NEW.due_of_id AS v WHERE OLD.due_of_id IS NOT NEW.due_of_id UNION ALL SELECT 'due_by_wd' AS k, NEW.due_by_wd AS v WHERE OLD.due_by_wd IS NOT NEW.due_by_wd UNION ALL SELECT 'start_on' AS k, NEW.start_on AS v WHERE OLD.start_on IS NOT NEW.start_on UNION ALL SELECT 'duration_wd' AS k, NEW.duration_wd AS v WHERE OLD.duration_wd IS NOT NEW.duration_wd UNION ALL SELECT 'lead_wd' AS k, NEW.lead_wd AS v WHERE OLD.lead_wd IS NOT NEW.lead_wd UNION ALL SELECT 'state' AS k, NEW.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'done_on' AS k, NEW.done_on AS v WHERE OLD.done_on IS NOT NEW.done_on UNION ALL SELECT 'evidence' AS k, NEW.evidence AS v WHERE OLD.evidence IS NOT NEW.evidence UNION ALL SELECT 'blocked_by' AS k, NEW.blocked_by AS v WHERE OLD.blocked_by IS NOT NEW.blocked_by UNION ALL SELECT 'told_on' AS k, NEW.told_on AS v WHERE OLD.told_on IS NOT NEW.told_on UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_item_delete AFTER DELETE ON plan_item BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'plan_item', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'plan_id', OLD.plan_id, 'milestone_id', OLD.milestone_id, 'place', OLD.place, 'name', OLD.name, 'side', OLD.side, 'owner_ours_id', OLD.owner_ours_id, 'owner_theirs_id', OLD.owner_theirs_id, 'theirs_not_needed', OLD.theirs_not_needed, 'due_on', OLD.due_on, 'due_of_id', OLD.due_of_id, 'due_by_wd', OLD.due_by_wd, 'start_on', OLD.start_on, 'duration_wd', OLD.duration_wd, 'lead_wd', OLD.lead_wd, 'state', OLD.state, 'done_on', OLD.done_on, 'evidence', OLD.evidence, 'blocked_by', OLD.blocked_by, 'told_on', OLD.told_on, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_plan_dependency_insert AFTER INSERT ON plan_dependency BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_dependency', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'plan_id', NEW.plan_id, 'from_id', NEW.from_id, 'to_id', NEW.to_id, 'lag_wd', NEW.lag_wd, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_dependency_update AFTER UPDATE ON plan_dependency WHEN OLD.account_id IS NOT NEW.account_id OR OLD.plan_id IS NOT NEW.plan_id OR OLD.from_id IS NOT NEW.from_id OR OLD.to_id IS NOT NEW.to_id OR OLD.lag_wd IS NOT NEW.lag_wd OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_dependency', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, OLD.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'from_id' AS k, OLD.from_id AS v WHERE OLD.from_id IS NOT NEW.from_id UNION ALL SELECT 'to_id' AS k, OLD.to_id AS v WHERE OLD.to_id IS NOT NEW.to_id UNION ALL SELECT 'lag_wd' AS k, OLD.lag_wd AS v WHERE OLD.lag_wd IS NOT NEW.lag_wd UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, NEW.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'from_id' AS k, NEW.from_id AS v WHERE OLD.from_id IS NOT NEW.from_id UNION ALL SELECT 'to_id' AS k, NEW.to_id AS v WHERE OLD.to_id IS NOT NEW.to_id UNION ALL SELECT 'lag_wd' AS k, NEW.lag_wd AS v WHERE OLD.lag_wd IS NOT NEW.lag_wd UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_dependency_delete AFTER DELETE ON plan_dependency BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'plan_dependency', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'plan_id', OLD.plan_id, 'from_id', OLD.from_id, 'to_id', OLD.to_id, 'lag_wd', OLD.lag_wd, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_plan_baseline_insert AFTER INSERT ON plan_baseline BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_baseline', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'plan_id', NEW.plan_id, 'version', NEW.version, 'item_id', NEW.item_id, 'due_on', NEW.due_on, 'duration_wd', NEW.duration_wd, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_baseline_update AFTER UPDATE ON plan_baseline WHEN OLD.account_id IS NOT NEW.account_id OR OLD.plan_id IS NOT NEW.plan_id OR OLD.version IS NOT NEW.version OR OLD.item_id IS NOT NEW.item_id OR OLD.due_on IS NOT NEW.due_on OR OLD.duration_wd IS NOT NEW.duration_wd OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_baseline', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, OLD.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'version' AS k, OLD.version AS v WHERE OLD.version IS NOT NEW.version UNION ALL SELECT 'item_id' AS k, OLD.item_id AS v WHERE OLD.item_id IS NOT NEW.item_id UNION ALL SELECT 'due_on' AS k, OLD.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'duration_wd' AS k, OLD.duration_wd AS v WHERE OLD.duration_wd IS NOT NEW.duration_wd UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, NEW.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'version' AS k, NEW.version AS v WHERE OLD.version IS NOT NEW.version UNION ALL SELECT 'item_id' AS k, NEW.item_id AS v WHERE OLD.item_id IS NOT NEW.item_id UNION ALL SELECT 'due_on' AS k, NEW.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'duration_wd' AS k, NEW.duration_wd AS v WHERE OLD.duration_wd IS NOT NEW.duration_wd UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_baseline_delete AFTER DELETE ON plan_baseline BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'plan_baseline', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'plan_id', OLD.plan_id, 'version', OLD.version, 'item_id', OLD.item_id, 'due_on', OLD.due_on, 'duration_wd', OLD.duration_wd, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_plan_agreement_insert AFTER INSERT ON plan_agreement BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_agreement', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'plan_id', NEW.plan_id, 'version', NEW.version, 'item_id', NEW.item_id, 'side', NEW.side, 'person_id', NEW.person_id, 'on_day', NEW.on_day, 'how', NEW.how, 'due_on', NEW.due_on, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_agreement_update AFTER UPDATE ON plan_agreement WHEN OLD.account_id IS NOT NEW.account_id OR OLD.plan_id IS NOT NEW.plan_id OR OLD.version IS NOT NEW.version OR OLD.item_id IS NOT NEW.item_id OR OLD.side IS NOT NEW.side OR OLD.person_id IS NOT NEW.person_id OR OLD.on_day IS NOT NEW.on_day OR OLD.how IS NOT NEW.how OR OLD.due_on IS NOT NEW.due_on OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'plan_agreement', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, OLD.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'version' AS k, OLD.version AS v WHERE OLD.version IS NOT NEW.version UNION ALL SELECT 'item_id' AS k, OLD.item_id AS v WHERE OLD.item_id IS NOT NEW.item_id UNION ALL SELECT 'side' AS k, OLD.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'person_id' AS k, OLD.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'how' AS k, OLD.how AS v WHERE OLD.how IS NOT NEW.how UNION ALL SELECT 'due_on' AS k, OLD.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'plan_id' AS k, NEW.plan_id AS v WHERE OLD.plan_id IS NOT NEW.plan_id UNION ALL SELECT 'version' AS k, NEW.version AS v WHERE OLD.version IS NOT NEW.version UNION ALL SELECT 'item_id' AS k, NEW.item_id AS v WHERE OLD.item_id IS NOT NEW.item_id UNION ALL SELECT 'side' AS k, NEW.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'person_id' AS k, NEW.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'how' AS k, NEW.how AS v WHERE OLD.how IS NOT NEW.how UNION ALL SELECT 'due_on' AS k, NEW.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_agreement_delete AFTER DELETE ON plan_agreement BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'plan_agreement', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'plan_id', OLD.plan_id, 'version', OLD.version, 'item_id', OLD.item_id, 'side', OLD.side, 'person_id', OLD.person_id, 'on_day', OLD.on_day, 'how', OLD.how, 'due_on', OLD.due_on, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_plan_template_insert AFTER INSERT ON plan_template BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'plan_template', NEW.id, 'I', NULL, json_object('id', NEW.id, 'name', NEW.name, 'outcome', NEW.outcome, 'measure', NEW.measure, 'steps', NEW.steps, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_plan_template_update AFTER UPDATE ON plan_template WHEN OLD.name IS NOT NEW.name OR OLD.outcome IS NOT NEW.outcome OR OLD.measure IS NOT NEW.measure OR OLD.steps IS NOT NEW.steps OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'plan_template', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'outcome' AS k, OLD.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'measure' AS k, OLD.measure AS v WHERE OLD.measure IS NOT NEW.measure UNION ALL SELECT 'steps' AS k, OLD.steps AS v WHERE OLD.steps IS NOT NEW.steps UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'outcome' AS k, NEW.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'measure' AS k, NEW.measure AS v WHERE OLD.measure IS NOT NEW.measure UNION ALL SELECT 'steps' AS k, NEW.steps AS v WHERE OLD.steps IS NOT NEW.steps UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_plan_template_delete AFTER DELETE ON plan_template BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'plan_template', OLD.id, 'D', json_object('id', OLD.id, 'name', OLD.name, 'outcome', OLD.outcome, 'measure', OLD.measure, 'steps', OLD.steps, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_holiday_insert AFTER INSERT ON holiday BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'holiday', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'on_day', NEW.on_day, 'name', NEW.name, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_holiday_update AFTER UPDATE ON holiday WHEN OLD.account_id IS NOT NEW.account_id OR OLD.on_day IS NOT NEW.on_day OR OLD.name IS NOT NEW.name OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'holiday', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_holiday_delete AFTER DELETE ON holiday BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'holiday', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'on_day', OLD.on_day, 'name', OLD.name, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_work_calendar_insert AFTER INSERT ON work_calendar BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'work_calendar', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'weekend', NEW.weekend, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_work_calendar_update AFTER UPDATE ON work_calendar WHEN OLD.account_id IS NOT NEW.account_id OR OLD.weekend IS NOT NEW.weekend OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'work_calendar', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'weekend' AS k, OLD.weekend AS v WHERE OLD.weekend IS NOT NEW.weekend UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'weekend' AS k, NEW.weekend AS v WHERE OLD.weekend IS NOT NEW.weekend UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_work_calendar_delete AFTER DELETE ON work_calendar BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'work_calendar', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'weekend', OLD.weekend, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'setting', NEW.id, 'I', NULL, json_object('id', NEW.id, 'value', NEW.value)); END

-- next

CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting WHEN OLD.value IS NOT NEW.value BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'setting', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'value' AS k, OLD.value AS v WHERE OLD.value IS NOT NEW.value)), (SELECT json_group_object(k, v) FROM (SELECT 'value' AS k, NEW.value AS v WHERE OLD.value IS NOT NEW.value))); END

-- next

CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'setting', OLD.id, 'D', json_object('id', OLD.id, 'value', OLD.value), NULL); END

-- next

CREATE TRIGGER journal_account_insert AFTER INSERT ON account BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.id, 'account', NEW.id, 'I', NULL, json_object('id', NEW.id, 'name', NEW.name, 'name_key', NEW.name_key, 'parent_id', NEW.parent_id, 'owner_id', NEW.owner_id, 'tier', NEW.tier, 'currency', NEW.currency, 'since_on', NEW.since_on, 'city', NEW.city, 'country', NEW.country, 'industry', NEW.industry, 'note', NEW.note, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_account_update AFTER UPDATE ON account WHEN OLD.name IS NOT NEW.name OR OLD.name_key IS NOT NEW.name_key OR OLD.parent_id IS NOT NEW.parent_id OR OLD.owner_id IS NOT NEW.owner_id OR OLD.tier IS NOT NEW.tier OR OLD.currency IS NOT NEW.currency OR OLD.since_on IS NOT NEW.since_on OR OLD.city IS NOT NEW.city OR OLD.country IS NOT NEW.country OR OLD.industry IS NOT NEW.industry OR OLD.note IS NOT NEW.note OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.id, 'account', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'name_key' AS k, OLD.name_key AS v WHERE OLD.name_key IS NOT NEW.name_key UNION ALL SELECT 'parent_id' AS k, OLD.parent_id AS v WHERE OLD.parent_id IS NOT NEW.parent_id UNION ALL SELECT 'owner_id' AS k, OLD.owner_id AS v WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'tier' AS k, OLD.tier AS v WHERE OLD.tier IS NOT NEW.tier UNION ALL SELECT 'currency' AS k, OLD.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'since_on' AS k, OLD.since_on AS v WHERE OLD.since_on IS NOT NEW.since_on UNION ALL SELECT 'city' AS k, OLD.city AS v WHERE OLD.city IS NOT NEW.city UNION ALL SELECT 'country' AS k, OLD.country AS v WHERE OLD.country IS NOT NEW.country UNION ALL SELECT 'industry' AS k, OLD.industry AS v WHERE OLD.industry IS NOT NEW.industry UNION ALL SELECT 'note' AS k, OLD.note AS v WHERE OLD.note IS NOT NEW.note UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'name_key' AS k, NEW.name_key AS v WHERE OLD.name_key IS NOT NEW.name_key UNION ALL SELECT 'parent_id' AS k, NEW.parent_id AS v WHERE OLD.parent_id IS NOT NEW.parent_id UNION ALL SELECT 'owner_id' AS k, NEW.owner_id AS v WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'tier' AS k, NEW.tier AS v WHERE OLD.tier IS NOT NEW.tier UNION ALL SELECT 'currency' AS k, NEW.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'since_on' AS k, NEW.since_on AS v WHERE OLD.since_on IS NOT NEW.since_on UNION ALL SELECT 'city' AS k, NEW.city AS v WHERE OLD.city IS NOT NEW.city UNION ALL SELECT 'country' AS k, NEW.country AS v WHERE OLD.country IS NOT NEW.country UNION ALL SELECT 'industry' AS k, NEW.industry AS v WHERE OLD.industry IS NOT NEW.industry UNION ALL SELECT 'note' AS k, NEW.note AS v WHERE OLD.note IS NOT NEW.note UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_account_delete AFTER DELETE ON account BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.id, 'account', OLD.id, 'D', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'parent_id', OLD.parent_id, 'owner_id', OLD.owner_id, 'tier', OLD.tier, 'currency', OLD.currency, 'since_on', OLD.since_on, 'city', OLD.city, 'country', OLD.country, 'industry', OLD.industry, 'note', OLD.note, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_person_insert AFTER INSERT ON person BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'person', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'name', NEW.name, 'given', NEW.given, 'family', NEW.family, 'title', NEW.title, 'role', NEW.role, 'reports_to_id', NEW.reports_to_id, 'influence', NEW.influence, 'working_note', NEW.working_note, 'time_zone', NEW.time_zone, 'contact_ok', NEW.contact_ok, 'left_on', NEW.left_on, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_person_update AFTER UPDATE ON person WHEN OLD.account_id IS NOT NEW.account_id OR OLD.name IS NOT NEW.name OR OLD.given IS NOT NEW.given OR OLD.family IS NOT NEW.family OR OLD.title IS NOT NEW.title OR OLD.role IS NOT NEW.role OR OLD.reports_to_id IS NOT NEW.reports_to_id OR OLD.influence IS NOT NEW.influence OR OLD.working_note IS NOT NEW.working_note OR OLD.time_zone IS NOT NEW.time_zone OR OLD.contact_ok IS NOT NEW.contact_ok OR OLD.left_on IS NOT NEW.left_on OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'person', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'given' AS k, OLD.given AS v WHERE OLD.given IS NOT NEW.given UNION ALL SELECT 'family' AS k, OLD.family AS v WHERE OLD.family IS NOT NEW.family UNION ALL SELECT 'title' AS k, OLD.title AS v WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'role' AS k, OLD.role AS v WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'reports_to_id' AS k, OLD.reports_to_id AS v WHERE OLD.reports_to_id IS NOT NEW.reports_to_id UNION ALL SELECT 'influence' AS k, OLD.influence AS v WHERE OLD.influence IS NOT NEW.influence UNION ALL SELECT 'working_note' AS k, OLD.working_note AS v WHERE OLD.working_note IS NOT NEW.working_note UNION ALL SELECT 'time_zone' AS k, OLD.time_zone AS v WHERE OLD.time_zone IS NOT NEW.time_zone UNION ALL SELECT 'contact_ok' AS k, OLD.contact_ok AS v WHERE OLD.contact_ok IS NOT NEW.contact_ok UNION ALL SELECT 'left_on' AS k, OLD.left_on AS v WHERE OLD.left_on IS NOT NEW.left_on UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'given' AS k, NEW.given AS v WHERE OLD.given IS NOT NEW.given UNION ALL SELECT 'family' AS k, NEW.family AS v WHERE OLD.family IS NOT NEW.family UNION ALL SELECT 'title' AS k, NEW.title AS v WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'role' AS k, NEW.role AS v WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'reports_to_id' AS k, NEW.reports_to_id AS v WHERE OLD.reports_to_id IS NOT NEW.reports_to_id UNION ALL SELECT 'influence' AS k, NEW.influence AS v WHERE OLD.influence IS NOT NEW.influence UNION ALL SELECT 'working_note' AS k, NEW.working_note AS v WHERE OLD.working_note IS NOT NEW.working_note UNION ALL SELECT 'time_zone' AS k, NEW.time_zone AS v WHERE OLD.time_zone IS NOT NEW.time_zone UNION ALL SELECT 'contact_ok' AS k, NEW.contact_ok AS v WHERE OLD.contact_ok IS NOT NEW.contact_ok UNION ALL SELECT 'left_on' AS k, NEW.left_on AS v WHERE OLD.left_on IS NOT NEW.left_on UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_person_delete AFTER DELETE ON person BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'person', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'name', OLD.name, 'given', OLD.given, 'family', OLD.family, 'title', OLD.title, 'role', OLD.role, 'reports_to_id', OLD.reports_to_id, 'influence', OLD.influence, 'working_note', OLD.working_note, 'time_zone', OLD.time_zone, 'contact_ok', OLD.contact_ok, 'left_on', OLD.left_on, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_handle_insert AFTER INSERT ON handle BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'handle', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'person_id', NEW.person_id, 'system', NEW.system, 'value', NEW.value, 'value_key', NEW.value_key, 'label', NEW.label, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_handle_update AFTER UPDATE ON handle WHEN OLD.account_id IS NOT NEW.account_id OR OLD.person_id IS NOT NEW.person_id OR OLD.system IS NOT NEW.system OR OLD.value IS NOT NEW.value OR OLD.value_key IS NOT NEW.value_key OR OLD.label IS NOT NEW.label OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'handle', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'person_id' AS k, OLD.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'system' AS k, OLD.system AS v WHERE OLD.system IS NOT NEW.system UNION ALL SELECT 'value' AS k, OLD.value AS v WHERE OLD.value IS NOT NEW.value UNION ALL SELECT 'value_key' AS k, OLD.value_key AS v WHERE OLD.value_key IS NOT NEW.value_key UNION ALL SELECT 'label' AS k, OLD.label AS v WHERE OLD.label IS NOT NEW.label UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'person_id' AS k, NEW.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'system' AS k, NEW.system AS v WHERE OLD.system IS NOT NEW.system UNION ALL SELECT 'value' AS k, NEW.value AS v WHERE OLD.value IS NOT NEW.value UNION ALL SELECT 'value_key' AS k, NEW.value_key AS v WHERE OLD.value_key IS NOT NEW.value_key UNION ALL SELECT 'label' AS k, NEW.label AS v WHERE OLD.label IS NOT NEW.label UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_handle_delete AFTER DELETE ON handle BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'handle', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'person_id', OLD.person_id, 'system', OLD.system, 'value', OLD.value, 'value_key', OLD.value_key, 'label', OLD.label, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_custom_field_insert AFTER INSERT ON custom_field BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'custom_field', NEW.id, 'I', NULL, json_object('id', NEW.id, 'name', NEW.name, 'type', NEW.type, 'place', NEW.place, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_custom_field_update AFTER UPDATE ON custom_field WHEN OLD.name IS NOT NEW.name OR OLD.type IS NOT NEW.type OR OLD.place IS NOT NEW.place OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'custom_field', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'type' AS k, OLD.type AS v WHERE OLD.type IS NOT NEW.type UNION ALL SELECT 'place' AS k, OLD.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'type' AS k, NEW.type AS v WHERE OLD.type IS NOT NEW.type UNION ALL SELECT 'place' AS k, NEW.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_custom_field_delete AFTER DELETE ON custom_field BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'custom_field', OLD.id, 'D', json_object('id', OLD.id, 'name', OLD.name, 'type', OLD.type, 'place', OLD.place, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_custom_value_insert AFTER INSERT ON custom_value BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'custom_value', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'field_id', NEW.field_id, 'value', NEW.value, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_custom_value_update AFTER UPDATE ON custom_value WHEN OLD.account_id IS NOT NEW.account_id OR OLD.field_id IS NOT NEW.field_id OR OLD.value IS NOT NEW.value OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'custom_value', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'field_id' AS k, OLD.field_id AS v WHERE OLD.field_id IS NOT NEW.field_id UNION ALL SELECT 'value' AS k, OLD.value AS v WHERE OLD.value IS NOT NEW.value UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'field_id' AS k, NEW.field_id AS v WHERE OLD.field_id IS NOT NEW.field_id UNION ALL SELECT 'value' AS k, NEW.value AS v WHERE OLD.value IS NOT NEW.value UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_custom_value_delete AFTER DELETE ON custom_value BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'custom_value', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'field_id', OLD.field_id, 'value', OLD.value, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_interaction_insert AFTER INSERT ON interaction BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'interaction', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'kind', NEW.kind, 'direction', NEW.direction, 'state', NEW.state, 'on_day', NEW.on_day, 'at', NEW.at, 'offset_min', NEW.offset_min, 'minutes', NEW.minutes, 'subject', NEW.subject, 'body', NEW.body, 'their_words', NEW.their_words, 'sentiment', NEW.sentiment, 'next_step', NEW.next_step, 'on_chart', NEW.on_chart, 'source', NEW.source, 'source_key', NEW.source_key, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_interaction_update AFTER UPDATE ON interaction WHEN OLD.account_id IS NOT NEW.account_id OR OLD.kind IS NOT NEW.kind OR OLD.direction IS NOT NEW.direction OR OLD.state IS NOT NEW.state OR OLD.on_day IS NOT NEW.on_day OR OLD.at IS NOT NEW.at OR OLD.offset_min IS NOT NEW.offset_min OR OLD.minutes IS NOT NEW.minutes OR OLD.subject IS NOT NEW.subject OR OLD.body IS NOT NEW.body OR OLD.their_words IS NOT NEW.their_words OR OLD.sentiment IS NOT NEW.sentiment OR OLD.next_step IS NOT NEW.next_step OR OLD.on_chart IS NOT NEW.on_chart OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'interaction', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'kind' AS k, OLD.kind AS v WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'direction' AS k, OLD.direction AS v WHERE OLD.direction IS NOT NEW.direction UNION ALL SELECT 'state' AS k, OLD.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'at' AS k, OLD.at AS v WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'offset_min' AS k, OLD.offset_min AS v WHERE OLD.offset_min IS NOT NEW.offset_min UNION ALL SELECT 'minutes' AS k, OLD.minutes AS v WHERE OLD.minutes IS NOT NEW.minutes UNION ALL SELECT 'subject' AS k, OLD.subject AS v WHERE OLD.subject IS NOT NEW.subject UNION ALL SELECT 'body' AS k, OLD.body AS v WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'their_words' AS k, OLD.their_words AS v WHERE OLD.their_words IS NOT NEW.their_words UNION ALL SELECT 'sentiment' AS k, OLD.sentiment AS v WHERE OLD.sentiment IS NOT NEW.sentiment UNION ALL SELECT 'next_step' AS k, OLD.next_step AS v WHERE OLD.next_step IS NOT NEW.next_step UNION ALL SELECT 'on_chart' AS k, OLD.on_chart AS v WHERE OLD.on_chart IS NOT NEW.on_chart UNION ALL SELECT 'source' AS k, OLD.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, OLD.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'kind' AS k, NEW.kind AS v WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'direction' AS k, NEW.direction AS v WHERE OLD.direction IS NOT NEW.direction UNION ALL SELECT 'state' AS k, NEW.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'at' AS k, NEW.at AS v WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'offset_min' AS k, NEW.offset_min AS v WHERE OLD.offset_min IS NOT NEW.offset_min UNION ALL SELECT 'minutes' AS k, NEW.minutes AS v WHERE OLD.minutes IS NOT NEW.minutes UNION ALL SELECT 'subject' AS k, NEW.subject AS v WHERE OLD.subject IS NOT NEW.subject UNION ALL SELECT 'body' AS k, NEW.body AS v WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'their_words' AS k, NEW.their_words AS v WHERE OLD.their_words IS NOT NEW.their_words UNION ALL SELECT 'sentiment' AS k, NEW.sentiment AS v WHERE OLD.sentiment IS NOT NEW.sentiment UNION ALL SELECT 'next_step' AS k, NEW.next_step AS v WHERE OLD.next_step IS NOT NEW.next_step UNION ALL SELECT 'on_chart' AS k, NEW.on_chart AS v WHERE OLD.on_chart IS NOT NEW.on_chart UNION ALL SELECT 'source' AS k, NEW.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, NEW.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_interaction_delete AFTER DELETE ON interaction BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'interaction', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'kind', OLD.kind, 'direction', OLD.direction, 'state', OLD.state, 'on_day', OLD.on_day, 'at', OLD.at, 'offset_min', OLD.offset_min, 'minutes', OLD.minutes, 'subject', OLD.subject, 'body', OLD.body, 'their_words', OLD.their_words, 'sentiment', OLD.sentiment, 'next_step', OLD.next_step, 'on_chart', OLD.on_chart, 'source', OLD.source, 'source_key', OLD.source_key, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_interaction_person_insert AFTER INSERT ON interaction_person BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'interaction_person', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'interaction_id', NEW.interaction_id, 'person_id', NEW.person_id, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_interaction_person_update AFTER UPDATE ON interaction_person WHEN OLD.account_id IS NOT NEW.account_id OR OLD.interaction_id IS NOT NEW.interaction_id OR OLD.person_id IS NOT NEW.person_id OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'interaction_person', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, OLD.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'person_id' AS k, OLD.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, NEW.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'person_id' AS k, NEW.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_interaction_person_delete AFTER DELETE ON interaction_person BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'interaction_person', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'interaction_id', OLD.interaction_id, 'person_id', OLD.person_id, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_tagging_insert AFTER INSERT ON tagging BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'tagging', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'interaction_id', NEW.interaction_id, 'tag', NEW.tag, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_tagging_update AFTER UPDATE ON tagging WHEN OLD.account_id IS NOT NEW.account_id OR OLD.interaction_id IS NOT NEW.interaction_id OR OLD.tag IS NOT NEW.tag OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'tagging', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, OLD.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'tag' AS k, OLD.tag AS v WHERE OLD.tag IS NOT NEW.tag UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, NEW.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'tag' AS k, NEW.tag AS v WHERE OLD.tag IS NOT NEW.tag UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_tagging_delete AFTER DELETE ON tagging BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'tagging', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'interaction_id', OLD.interaction_id, 'tag', OLD.tag, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_move_insert AFTER INSERT ON move BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'move', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'axis', NEW.axis, 'to_value', NEW.to_value, 'on_day', NEW.on_day, 'place', NEW.place, 'reason', NEW.reason, 'override_reason', NEW.override_reason, 'evidence', NEW.evidence, 'review_on', NEW.review_on, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_move_update AFTER UPDATE ON move WHEN OLD.account_id IS NOT NEW.account_id OR OLD.axis IS NOT NEW.axis OR OLD.to_value IS NOT NEW.to_value OR OLD.on_day IS NOT NEW.on_day OR OLD.place IS NOT NEW.place OR OLD.reason IS NOT NEW.reason OR OLD.override_reason IS NOT NEW.override_reason OR OLD.evidence IS NOT NEW.evidence OR OLD.review_on IS NOT NEW.review_on OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'move', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'axis' AS k, OLD.axis AS v WHERE OLD.axis IS NOT NEW.axis UNION ALL SELECT 'to_value' AS k, OLD.to_value AS v WHERE OLD.to_value IS NOT NEW.to_value UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'place' AS k, OLD.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'reason' AS k, OLD.reason AS v WHERE OLD.reason IS NOT NEW.reason UNION ALL SELECT 'override_reason' AS k, OLD.override_reason AS v WHERE OLD.override_reason IS NOT NEW.override_reason UNION ALL SELECT 'evidence' AS k, OLD.evidence AS v WHERE OLD.evidence IS NOT NEW.evidence UNION ALL SELECT 'review_on' AS k, OLD.review_on AS v WHERE OLD.review_on IS NOT NEW.review_on UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'axis' AS k, NEW.axis AS v WHERE OLD.axis IS NOT NEW.axis UNION ALL SELECT 'to_value' AS k, NEW.to_value AS v WHERE OLD.to_value IS NOT NEW.to_value UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'place' AS k, NEW.place AS v WHERE OLD.place IS NOT NEW.place UNION ALL SELECT 'reason' AS k, NEW.reason AS v WHERE OLD.reason IS NOT NEW.reason UNION ALL SELECT 'override_reason' AS k, NEW.override_reason AS v WHERE OLD.override_reason IS NOT NEW.override_reason UNION ALL SELECT 'evidence' AS k, NEW.evidence AS v WHERE OLD.evidence IS NOT NEW.evidence UNION ALL SELECT 'review_on' AS k, NEW.review_on AS v WHERE OLD.review_on IS NOT NEW.review_on UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_move_delete AFTER DELETE ON move BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'move', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'axis', OLD.axis, 'to_value', OLD.to_value, 'on_day', OLD.on_day, 'place', OLD.place, 'reason', OLD.reason, 'override_reason', OLD.override_reason, 'evidence', OLD.evidence, 'review_on', OLD.review_on, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_answer_insert AFTER INSERT ON answer BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'answer', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'person_id', NEW.person_id, 'voice', NEW.voice, 'series', NEW.series, 'survey', NEW.survey, 'score', NEW.score, 'comment', NEW.comment, 'on_day', NEW.on_day, 'at', NEW.at, 'confidential', NEW.confidential, 'source', NEW.source, 'source_key', NEW.source_key, 'followed_up_id', NEW.followed_up_id, 'outcome', NEW.outcome, 'historic', NEW.historic, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_answer_update AFTER UPDATE ON answer WHEN OLD.account_id IS NOT NEW.account_id OR OLD.person_id IS NOT NEW.person_id OR OLD.voice IS NOT NEW.voice OR OLD.series IS NOT NEW.series OR OLD.survey IS NOT NEW.survey OR OLD.score IS NOT NEW.score OR OLD.comment IS NOT NEW.comment OR OLD.on_day IS NOT NEW.on_day OR OLD.at IS NOT NEW.at OR OLD.confidential IS NOT NEW.confidential OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.followed_up_id IS NOT NEW.followed_up_id OR OLD.outcome IS NOT NEW.outcome OR OLD.historic IS NOT NEW.historic OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'answer', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'person_id' AS k, OLD.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'voice' AS k, OLD.voice AS v WHERE OLD.voice IS NOT NEW.voice UNION ALL SELECT 'series' AS k, OLD.series AS v WHERE OLD.series IS NOT NEW.series UNION ALL SELECT 'survey' AS k, OLD.survey AS v WHERE OLD.survey IS NOT NEW.survey UNION ALL SELECT 'score' AS k, OLD.score AS v WHERE OLD.score IS NOT NEW.score UNION ALL SELECT 'comment' AS k, OLD.comment AS v WHERE OLD.comment IS NOT NEW.comment UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'at' AS k, OLD.at AS v WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'confidential' AS k, OLD.confidential AS v WHERE OLD.confidential IS NOT NEW.confidential UNION ALL SELECT 'source' AS k, OLD.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, OLD.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'followed_up_id' AS k, OLD.followed_up_id AS v WHERE OLD.followed_up_id IS NOT NEW.followed_up_id UNION ALL SELECT 'outcome' AS k, OLD.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'historic' AS k, OLD.historic AS v WHERE OLD.historic IS NOT NEW.historic UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'person_id' AS k, NEW.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'voice' AS k, NEW.voice AS v WHERE OLD.voice IS NOT NEW.voice UNION ALL SELECT 'series' AS k, NEW.series AS v WHERE OLD.series IS NOT NEW.series UNION ALL SELECT 'survey' AS k, NEW.survey AS v WHERE OLD.survey IS NOT NEW.survey UNION ALL SELECT 'score' AS k, NEW.score AS v WHERE OLD.score IS NOT NEW.score UNION ALL SELECT 'comment' AS k, NEW.comment AS v WHERE OLD.comment IS NOT NEW.comment UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'at' AS k, NEW.at AS v WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'confidential' AS k, NEW.confidential AS v WHERE OLD.confidential IS NOT NEW.confidential UNION ALL SELECT 'source' AS k, NEW.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, NEW.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'followed_up_id' AS k, NEW.followed_up_id AS v WHERE OLD.followed_up_id IS NOT NEW.followed_up_id UNION ALL SELECT 'outcome' AS k, NEW.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'historic' AS k, NEW.historic AS v WHERE OLD.historic IS NOT NEW.historic UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_answer_delete AFTER DELETE ON answer BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'answer', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'person_id', OLD.person_id, 'voice', OLD.voice, 'series', OLD.series, 'survey', OLD.survey, 'score', OLD.score, 'comment', OLD.comment, 'on_day', OLD.on_day, 'at', OLD.at, 'confidential', OLD.confidential, 'source', OLD.source, 'source_key', OLD.source_key, 'followed_up_id', OLD.followed_up_id, 'outcome', OLD.outcome, 'historic', OLD.historic, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_promise_insert AFTER INSERT ON promise BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'promise', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'side', NEW.side, 'owner_id', NEW.owner_id, 'person_id', NEW.person_id, 'text', NEW.text, 'made_on', NEW.made_on, 'repeats', NEW.repeats, 'interaction_id', NEW.interaction_id, 'closed_on', NEW.closed_on, 'outcome', NEW.outcome, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_promise_update AFTER UPDATE ON promise WHEN OLD.account_id IS NOT NEW.account_id OR OLD.side IS NOT NEW.side OR OLD.owner_id IS NOT NEW.owner_id OR OLD.person_id IS NOT NEW.person_id OR OLD.text IS NOT NEW.text OR OLD.made_on IS NOT NEW.made_on OR OLD.repeats IS NOT NEW.repeats OR OLD.interaction_id IS NOT NEW.interaction_id OR OLD.closed_on IS NOT NEW.closed_on OR OLD.outcome IS NOT NEW.outcome OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'promise', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'side' AS k, OLD.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'owner_id' AS k, OLD.owner_id AS v WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'person_id' AS k, OLD.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'text' AS k, OLD.text AS v WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'made_on' AS k, OLD.made_on AS v WHERE OLD.made_on IS NOT NEW.made_on UNION ALL SELECT 'repeats' AS k, OLD.repeats AS v WHERE OLD.repeats IS NOT NEW.repeats UNION ALL SELECT 'interaction_id' AS k, OLD.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'closed_on' AS k, OLD.closed_on AS v WHERE OLD.closed_on IS NOT NEW.closed_on UNION ALL SELECT 'outcome' AS k, OLD.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'side' AS k, NEW.side AS v WHERE OLD.side IS NOT NEW.side UNION ALL SELECT 'owner_id' AS k, NEW.owner_id AS v WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'person_id' AS k, NEW.person_id AS v WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'text' AS k, NEW.text AS v WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'made_on' AS k, NEW.made_on AS v WHERE OLD.made_on IS NOT NEW.made_on UNION ALL SELECT 'repeats' AS k, NEW.repeats AS v WHERE OLD.repeats IS NOT NEW.repeats UNION ALL SELECT 'interaction_id' AS k, NEW.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'closed_on' AS k, NEW.closed_on AS v WHERE OLD.closed_on IS NOT NEW.closed_on UNION ALL SELECT 'outcome' AS k, NEW.outcome AS v WHERE OLD.outcome IS NOT NEW.outcome UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_promise_delete AFTER DELETE ON promise BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'promise', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'side', OLD.side, 'owner_id', OLD.owner_id, 'person_id', OLD.person_id, 'text', OLD.text, 'made_on', OLD.made_on, 'repeats', OLD.repeats, 'interaction_id', OLD.interaction_id, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_promise_due_insert AFTER INSERT ON promise_due BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'promise_due', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'promise_id', NEW.promise_id, 'due_on', NEW.due_on, 'set_on', NEW.set_on, 'agreed_on', NEW.agreed_on, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_promise_due_update AFTER UPDATE ON promise_due WHEN OLD.account_id IS NOT NEW.account_id OR OLD.promise_id IS NOT NEW.promise_id OR OLD.due_on IS NOT NEW.due_on OR OLD.set_on IS NOT NEW.set_on OR OLD.agreed_on IS NOT NEW.agreed_on OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'promise_due', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'promise_id' AS k, OLD.promise_id AS v WHERE OLD.promise_id IS NOT NEW.promise_id UNION ALL SELECT 'due_on' AS k, OLD.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'set_on' AS k, OLD.set_on AS v WHERE OLD.set_on IS NOT NEW.set_on UNION ALL SELECT 'agreed_on' AS k, OLD.agreed_on AS v WHERE OLD.agreed_on IS NOT NEW.agreed_on UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'promise_id' AS k, NEW.promise_id AS v WHERE OLD.promise_id IS NOT NEW.promise_id UNION ALL SELECT 'due_on' AS k, NEW.due_on AS v WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'set_on' AS k, NEW.set_on AS v WHERE OLD.set_on IS NOT NEW.set_on UNION ALL SELECT 'agreed_on' AS k, NEW.agreed_on AS v WHERE OLD.agreed_on IS NOT NEW.agreed_on UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_promise_due_delete AFTER DELETE ON promise_due BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'promise_due', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'promise_id', OLD.promise_id, 'due_on', OLD.due_on, 'set_on', OLD.set_on, 'agreed_on', OLD.agreed_on, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_subscription_insert AFTER INSERT ON subscription BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'subscription', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'product', NEW.product, 'amount_minor', NEW.amount_minor, 'currency', NEW.currency, 'period', NEW.period, 'start_on', NEW.start_on, 'end_on', NEW.end_on, 'notice_days', NEW.notice_days, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_subscription_update AFTER UPDATE ON subscription WHEN OLD.account_id IS NOT NEW.account_id OR OLD.product IS NOT NEW.product OR OLD.amount_minor IS NOT NEW.amount_minor OR OLD.currency IS NOT NEW.currency OR OLD.period IS NOT NEW.period OR OLD.start_on IS NOT NEW.start_on OR OLD.end_on IS NOT NEW.end_on OR OLD.notice_days IS NOT NEW.notice_days OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'subscription', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'product' AS k, OLD.product AS v WHERE OLD.product IS NOT NEW.product UNION ALL SELECT 'amount_minor' AS k, OLD.amount_minor AS v WHERE OLD.amount_minor IS NOT NEW.amount_minor UNION ALL SELECT 'currency' AS k, OLD.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'period' AS k, OLD.period AS v WHERE OLD.period IS NOT NEW.period UNION ALL SELECT 'start_on' AS k, OLD.start_on AS v WHERE OLD.start_on IS NOT NEW.start_on UNION ALL SELECT 'end_on' AS k, OLD.end_on AS v WHERE OLD.end_on IS NOT NEW.end_on UNION ALL SELECT 'notice_days' AS k, OLD.notice_days AS v WHERE OLD.notice_days IS NOT NEW.notice_days UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'product' AS k, NEW.product AS v WHERE OLD.product IS NOT NEW.product UNION ALL SELECT 'amount_minor' AS k, NEW.amount_minor AS v WHERE OLD.amount_minor IS NOT NEW.amount_minor UNION ALL SELECT 'currency' AS k, NEW.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'period' AS k, NEW.period AS v WHERE OLD.period IS NOT NEW.period UNION ALL SELECT 'start_on' AS k, NEW.start_on AS v WHERE OLD.start_on IS NOT NEW.start_on UNION ALL SELECT 'end_on' AS k, NEW.end_on AS v WHERE OLD.end_on IS NOT NEW.end_on UNION ALL SELECT 'notice_days' AS k, NEW.notice_days AS v WHERE OLD.notice_days IS NOT NEW.notice_days UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_subscription_delete AFTER DELETE ON subscription BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'subscription', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'product', OLD.product, 'amount_minor', OLD.amount_minor, 'currency', OLD.currency, 'period', OLD.period, 'start_on', OLD.start_on, 'end_on', OLD.end_on, 'notice_days', OLD.notice_days, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_rate_insert AFTER INSERT ON rate BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'rate', NEW.id, 'I', NULL, json_object('id', NEW.id, 'currency', NEW.currency, 'on_day', NEW.on_day, 'per_base', NEW.per_base, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_rate_update AFTER UPDATE ON rate WHEN OLD.currency IS NOT NEW.currency OR OLD.on_day IS NOT NEW.on_day OR OLD.per_base IS NOT NEW.per_base OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'rate', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'currency' AS k, OLD.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'on_day' AS k, OLD.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'per_base' AS k, OLD.per_base AS v WHERE OLD.per_base IS NOT NEW.per_base UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'currency' AS k, NEW.currency AS v WHERE OLD.currency IS NOT NEW.currency UNION ALL SELECT 'on_day' AS k, NEW.on_day AS v WHERE OLD.on_day IS NOT NEW.on_day UNION ALL SELECT 'per_base' AS k, NEW.per_base AS v WHERE OLD.per_base IS NOT NEW.per_base UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_rate_delete AFTER DELETE ON rate BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'rate', OLD.id, 'D', json_object('id', OLD.id, 'currency', OLD.currency, 'on_day', OLD.on_day, 'per_base', OLD.per_base, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_feedback_insert AFTER INSERT ON feedback BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'feedback', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'theme', NEW.theme, 'reply', NEW.reply, 'state', NEW.state, 'by_on', NEW.by_on, 'answer_id', NEW.answer_id, 'interaction_id', NEW.interaction_id, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_feedback_update AFTER UPDATE ON feedback WHEN OLD.account_id IS NOT NEW.account_id OR OLD.theme IS NOT NEW.theme OR OLD.reply IS NOT NEW.reply OR OLD.state IS NOT NEW.state OR OLD.by_on IS NOT NEW.by_on OR OLD.answer_id IS NOT NEW.answer_id OR OLD.interaction_id IS NOT NEW.interaction_id OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'feedback', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'theme' AS k, OLD.theme AS v WHERE OLD.theme IS NOT NEW.theme UNION ALL SELECT 'reply' AS k, OLD.reply AS v WHERE OLD.reply IS NOT NEW.reply UNION ALL SELECT 'state' AS k, OLD.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'by_on' AS k, OLD.by_on AS v WHERE OLD.by_on IS NOT NEW.by_on UNION ALL SELECT 'answer_id' AS k, OLD.answer_id AS v WHERE OLD.answer_id IS NOT NEW.answer_id UNION ALL SELECT 'interaction_id' AS k, OLD.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'theme' AS k, NEW.theme AS v WHERE OLD.theme IS NOT NEW.theme UNION ALL SELECT 'reply' AS k, NEW.reply AS v WHERE OLD.reply IS NOT NEW.reply UNION ALL SELECT 'state' AS k, NEW.state AS v WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'by_on' AS k, NEW.by_on AS v WHERE OLD.by_on IS NOT NEW.by_on UNION ALL SELECT 'answer_id' AS k, NEW.answer_id AS v WHERE OLD.answer_id IS NOT NEW.answer_id UNION ALL SELECT 'interaction_id' AS k, NEW.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_feedback_delete AFTER DELETE ON feedback BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'feedback', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'theme', OLD.theme, 'reply', OLD.reply, 'state', OLD.state, 'by_on', OLD.by_on, 'answer_id', OLD.answer_id, 'interaction_id', OLD.interaction_id, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_copy_choice_insert AFTER INSERT ON copy_choice BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'copy_choice', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'audience', NEW.audience, 'row_id', NEW.row_id, 'wording', NEW.wording, 'left_out', NEW.left_out, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_copy_choice_update AFTER UPDATE ON copy_choice WHEN OLD.account_id IS NOT NEW.account_id OR OLD.audience IS NOT NEW.audience OR OLD.row_id IS NOT NEW.row_id OR OLD.wording IS NOT NEW.wording OR OLD.left_out IS NOT NEW.left_out OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'copy_choice', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'audience' AS k, OLD.audience AS v WHERE OLD.audience IS NOT NEW.audience UNION ALL SELECT 'row_id' AS k, OLD.row_id AS v WHERE OLD.row_id IS NOT NEW.row_id UNION ALL SELECT 'wording' AS k, OLD.wording AS v WHERE OLD.wording IS NOT NEW.wording UNION ALL SELECT 'left_out' AS k, OLD.left_out AS v WHERE OLD.left_out IS NOT NEW.left_out UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'audience' AS k, NEW.audience AS v WHERE OLD.audience IS NOT NEW.audience UNION ALL SELECT 'row_id' AS k, NEW.row_id AS v WHERE OLD.row_id IS NOT NEW.row_id UNION ALL SELECT 'wording' AS k, NEW.wording AS v WHERE OLD.wording IS NOT NEW.wording UNION ALL SELECT 'left_out' AS k, NEW.left_out AS v WHERE OLD.left_out IS NOT NEW.left_out UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_copy_choice_delete AFTER DELETE ON copy_choice BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'copy_choice', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'audience', OLD.audience, 'row_id', OLD.row_id, 'wording', OLD.wording, 'left_out', OLD.left_out, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_attachment_insert AFTER INSERT ON attachment BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'attachment', NEW.id, 'I', NULL, json_object('id', NEW.id, 'account_id', NEW.account_id, 'interaction_id', NEW.interaction_id, 'name', NEW.name, 'sha256', NEW.sha256, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_attachment_update AFTER UPDATE ON attachment WHEN OLD.account_id IS NOT NEW.account_id OR OLD.interaction_id IS NOT NEW.interaction_id OR OLD.name IS NOT NEW.name OR OLD.sha256 IS NOT NEW.sha256 OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NEW.account_id, 'attachment', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, OLD.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, OLD.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'sha256' AS k, OLD.sha256 AS v WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'account_id' AS k, NEW.account_id AS v WHERE OLD.account_id IS NOT NEW.account_id UNION ALL SELECT 'interaction_id' AS k, NEW.interaction_id AS v WHERE OLD.interaction_id IS NOT NEW.interaction_id UNION ALL SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'sha256' AS k, NEW.sha256 AS v WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_attachment_delete AFTER DELETE ON attachment BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), OLD.account_id, 'attachment', OLD.id, 'D', json_object('id', OLD.id, 'account_id', OLD.account_id, 'interaction_id', OLD.interaction_id, 'name', OLD.name, 'sha256', OLD.sha256, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_import_file_insert AFTER INSERT ON import_file BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'import_file', NEW.id, 'I', NULL, json_object('id', NEW.id, 'name', NEW.name, 'sha256', NEW.sha256, 'layout', NEW.layout, 'mapping', NEW.mapping, 'counts', NEW.counts, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_import_file_update AFTER UPDATE ON import_file WHEN OLD.name IS NOT NEW.name OR OLD.sha256 IS NOT NEW.sha256 OR OLD.layout IS NOT NEW.layout OR OLD.mapping IS NOT NEW.mapping OR OLD.counts IS NOT NEW.counts OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'import_file', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, OLD.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'sha256' AS k, OLD.sha256 AS v WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'layout' AS k, OLD.layout AS v WHERE OLD.layout IS NOT NEW.layout UNION ALL SELECT 'mapping' AS k, OLD.mapping AS v WHERE OLD.mapping IS NOT NEW.mapping UNION ALL SELECT 'counts' AS k, OLD.counts AS v WHERE OLD.counts IS NOT NEW.counts UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'name' AS k, NEW.name AS v WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'sha256' AS k, NEW.sha256 AS v WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'layout' AS k, NEW.layout AS v WHERE OLD.layout IS NOT NEW.layout UNION ALL SELECT 'mapping' AS k, NEW.mapping AS v WHERE OLD.mapping IS NOT NEW.mapping UNION ALL SELECT 'counts' AS k, NEW.counts AS v WHERE OLD.counts IS NOT NEW.counts UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_import_file_delete AFTER DELETE ON import_file BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'import_file', OLD.id, 'D', json_object('id', OLD.id, 'name', OLD.name, 'sha256', OLD.sha256, 'layout', OLD.layout, 'mapping', OLD.mapping, 'counts', OLD.counts, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER journal_waiting_insert AFTER INSERT ON waiting BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'waiting', NEW.id, 'I', NULL, json_object('id', NEW.id, 'import_id', NEW.import_id, 'row_no', NEW.row_no, 'fields', NEW.fields, 'reason', NEW.reason, 'source', NEW.source, 'source_key', NEW.source_key, 'deleted_at', NEW.deleted_at)); END

-- next

CREATE TRIGGER journal_waiting_update AFTER UPDATE ON waiting WHEN OLD.import_id IS NOT NEW.import_id OR OLD.row_no IS NOT NEW.row_no OR OLD.fields IS NOT NEW.fields OR OLD.reason IS NOT NEW.reason OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'waiting', NEW.id, 'U', (SELECT json_group_object(k, v) FROM (SELECT 'import_id' AS k, OLD.import_id AS v WHERE OLD.import_id IS NOT NEW.import_id UNION ALL SELECT 'row_no' AS k, OLD.row_no AS v WHERE OLD.row_no IS NOT NEW.row_no UNION ALL SELECT 'fields' AS k, OLD.fields AS v WHERE OLD.fields IS NOT NEW.fields UNION ALL SELECT 'reason' AS k, OLD.reason AS v WHERE OLD.reason IS NOT NEW.reason UNION ALL SELECT 'source' AS k, OLD.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, OLD.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'deleted_at' AS k, OLD.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at)), (SELECT json_group_object(k, v) FROM (SELECT 'import_id' AS k, NEW.import_id AS v WHERE OLD.import_id IS NOT NEW.import_id UNION ALL SELECT 'row_no' AS k, NEW.row_no AS v WHERE OLD.row_no IS NOT NEW.row_no UNION ALL SELECT 'fields' AS k, NEW.fields AS v WHERE OLD.fields IS NOT NEW.fields UNION ALL SELECT 'reason' AS k, NEW.reason AS v WHERE OLD.reason IS NOT NEW.reason UNION ALL SELECT 'source' AS k, NEW.source AS v WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'source_key' AS k, NEW.source_key AS v WHERE OLD.source_key IS NOT NEW.source_key UNION ALL SELECT 'deleted_at' AS k, NEW.deleted_at AS v WHERE OLD.deleted_at IS NOT NEW.deleted_at))); END

-- next

CREATE TRIGGER journal_waiting_delete AFTER DELETE ON waiting BEGIN INSERT INTO change_log(deed_id, account_id, tbl, pk, op, before, after) VALUES ((SELECT id FROM deed WHERE open = 1), NULL, 'waiting', OLD.id, 'D', json_object('id', OLD.id, 'import_id', OLD.import_id, 'row_no', OLD.row_no, 'fields', OLD.fields, 'reason', OLD.reason, 'source', OLD.source, 'source_key', OLD.source_key, 'deleted_at', OLD.deleted_at), NULL); END

-- next

CREATE TRIGGER search_account_insert AFTER INSERT ON account WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '' OR coalesce(NEW.city, '') <> '' OR coalesce(NEW.country, '') <> '' OR coalesce(NEW.industry, '') <> '' OR coalesce(NEW.tier, '') <> '' OR coalesce(NEW.note, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'account', NEW.id, trim(coalesce(NEW.name, '') || ' ' || coalesce(NEW.city, '') || ' ' || coalesce(NEW.country, '') || ' ' || coalesce(NEW.industry, '') || ' ' || coalesce(NEW.tier, '') || ' ' || coalesce(NEW.note, ''))); END

-- next

CREATE TRIGGER search_account_leave BEFORE UPDATE OF name, city, country, industry, tier, note, deleted_at ON account BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_account_update AFTER UPDATE OF name, city, country, industry, tier, note, deleted_at ON account WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '' OR coalesce(NEW.city, '') <> '' OR coalesce(NEW.country, '') <> '' OR coalesce(NEW.industry, '') <> '' OR coalesce(NEW.tier, '') <> '' OR coalesce(NEW.note, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'account', NEW.id, trim(coalesce(NEW.name, '') || ' ' || coalesce(NEW.city, '') || ' ' || coalesce(NEW.country, '') || ' ' || coalesce(NEW.industry, '') || ' ' || coalesce(NEW.tier, '') || ' ' || coalesce(NEW.note, ''))); END

-- next

CREATE TRIGGER search_account_delete AFTER DELETE ON account BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_person_insert AFTER INSERT ON person WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '' OR coalesce(NEW.title, '') <> '' OR coalesce(NEW.role, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'person', NEW.account_id, trim(coalesce(NEW.name, '') || ' ' || coalesce(NEW.title, '') || ' ' || coalesce(NEW.role, ''))); END

-- next

CREATE TRIGGER search_person_leave BEFORE UPDATE OF name, title, role, deleted_at, account_id ON person BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_person_update AFTER UPDATE OF name, title, role, deleted_at, account_id ON person WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '' OR coalesce(NEW.title, '') <> '' OR coalesce(NEW.role, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'person', NEW.account_id, trim(coalesce(NEW.name, '') || ' ' || coalesce(NEW.title, '') || ' ' || coalesce(NEW.role, ''))); END

-- next

CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_handle_insert AFTER INSERT ON handle WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.value, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'handle', NEW.account_id, trim(coalesce(NEW.value, ''))); END

-- next

CREATE TRIGGER search_handle_leave BEFORE UPDATE OF value, deleted_at, account_id ON handle BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_handle_update AFTER UPDATE OF value, deleted_at, account_id ON handle WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.value, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'handle', NEW.account_id, trim(coalesce(NEW.value, ''))); END

-- next

CREATE TRIGGER search_handle_delete AFTER DELETE ON handle BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_interaction_insert AFTER INSERT ON interaction WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.subject, '') <> '' OR coalesce(NEW.body, '') <> '' OR coalesce(NEW.their_words, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'interaction', NEW.account_id, trim(coalesce(NEW.subject, '') || ' ' || coalesce(NEW.body, '') || ' ' || coalesce(NEW.their_words, ''))); END

-- next

CREATE TRIGGER search_interaction_leave BEFORE UPDATE OF subject, body, their_words, deleted_at, account_id ON interaction BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_interaction_update AFTER UPDATE OF subject, body, their_words, deleted_at, account_id ON interaction WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.subject, '') <> '' OR coalesce(NEW.body, '') <> '' OR coalesce(NEW.their_words, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'interaction', NEW.account_id, trim(coalesce(NEW.subject, '') || ' ' || coalesce(NEW.body, '') || ' ' || coalesce(NEW.their_words, ''))); END

-- next

CREATE TRIGGER search_interaction_delete AFTER DELETE ON interaction BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_answer_insert AFTER INSERT ON answer WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.comment, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'answer', NEW.account_id, trim(coalesce(NEW.comment, ''))); END

-- next

CREATE TRIGGER search_answer_leave BEFORE UPDATE OF comment, deleted_at, account_id ON answer BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_answer_update AFTER UPDATE OF comment, deleted_at, account_id ON answer WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.comment, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'answer', NEW.account_id, trim(coalesce(NEW.comment, ''))); END

-- next

CREATE TRIGGER search_answer_delete AFTER DELETE ON answer BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_promise_insert AFTER INSERT ON promise WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.text, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'promise', NEW.account_id, trim(coalesce(NEW.text, ''))); END

-- next

CREATE TRIGGER search_promise_leave BEFORE UPDATE OF text, deleted_at, account_id ON promise BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_promise_update AFTER UPDATE OF text, deleted_at, account_id ON promise WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.text, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'promise', NEW.account_id, trim(coalesce(NEW.text, ''))); END

-- next

CREATE TRIGGER search_promise_delete AFTER DELETE ON promise BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_plan_insert AFTER INSERT ON plan WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.title, '') <> '' OR coalesce(NEW.outcome, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'plan', NEW.account_id, trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.outcome, ''))); END

-- next

CREATE TRIGGER search_plan_leave BEFORE UPDATE OF title, outcome, deleted_at, account_id ON plan BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_plan_update AFTER UPDATE OF title, outcome, deleted_at, account_id ON plan WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.title, '') <> '' OR coalesce(NEW.outcome, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'plan', NEW.account_id, trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.outcome, ''))); END

-- next

CREATE TRIGGER search_plan_delete AFTER DELETE ON plan BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_plan_item_insert AFTER INSERT ON plan_item WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'plan_item', NEW.account_id, trim(coalesce(NEW.name, ''))); END

-- next

CREATE TRIGGER search_plan_item_leave BEFORE UPDATE OF name, deleted_at, account_id ON plan_item BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_plan_item_update AFTER UPDATE OF name, deleted_at, account_id ON plan_item WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.name, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'plan_item', NEW.account_id, trim(coalesce(NEW.name, ''))); END

-- next

CREATE TRIGGER search_plan_item_delete AFTER DELETE ON plan_item BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_feedback_insert AFTER INSERT ON feedback WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.theme, '') <> '' OR coalesce(NEW.reply, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'feedback', NEW.account_id, trim(coalesce(NEW.theme, '') || ' ' || coalesce(NEW.reply, ''))); END

-- next

CREATE TRIGGER search_feedback_leave BEFORE UPDATE OF theme, reply, deleted_at, account_id ON feedback BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_feedback_update AFTER UPDATE OF theme, reply, deleted_at, account_id ON feedback WHEN NEW.deleted_at IS NULL AND (coalesce(NEW.theme, '') <> '' OR coalesce(NEW.reply, '') <> '') BEGIN INSERT INTO search_doc(pk, tbl, account_id, text) VALUES (NEW.id, 'feedback', NEW.account_id, trim(coalesce(NEW.theme, '') || ' ' || coalesce(NEW.reply, ''))); END

-- next

CREATE TRIGGER search_feedback_delete AFTER DELETE ON feedback BEGIN DELETE FROM search_doc WHERE pk = OLD.id; END

-- next

CREATE TRIGGER search_text_insert AFTER INSERT ON search_doc BEGIN INSERT INTO search_text(rowid, text) VALUES (NEW.id, NEW.text); END

-- next

CREATE TRIGGER search_text_delete AFTER DELETE ON search_doc BEGIN INSERT INTO search_text(search_text, rowid, text) VALUES ('delete', OLD.id, OLD.text); END

-- next

CREATE TRIGGER who_text_insert AFTER INSERT ON search_doc WHEN (NEW.tbl = 'account' OR NEW.tbl = 'person' OR NEW.tbl = 'handle') BEGIN INSERT INTO who_text(rowid, text) VALUES (NEW.id, NEW.text); END

-- next

CREATE TRIGGER who_text_delete AFTER DELETE ON search_doc WHEN (OLD.tbl = 'account' OR OLD.tbl = 'person' OR OLD.tbl = 'handle') BEGIN INSERT INTO who_text(who_text, rowid, text) VALUES ('delete', OLD.id, OLD.text); END

-- next

CREATE TRIGGER plan_baseline_frozen BEFORE UPDATE ON plan_baseline WHEN OLD.plan_id IS NOT NEW.plan_id OR OLD.version IS NOT NEW.version OR OLD.item_id IS NOT NEW.item_id OR OLD.due_on IS NOT NEW.due_on OR OLD.duration_wd IS NOT NEW.duration_wd BEGIN SELECT RAISE(ABORT, 'a baseline never changes'); END
