import { followUpWords } from '../../site/follow-up-texts';
import { statusTexts } from '../../site/status-texts';
import { moveReasonTexts } from '../../words/move-reason.texts';

/** One kind of row of a document's records. */
export interface RecordTable {
  /** Of its file. */
  readonly name: string;
  readonly title: string;
  /** Given the set as $1. */
  readonly sql: string;
  /** The rows of those who hand out alone, whom the statement is given as $2. */
  readonly isOwn?: true;
}

const activityOf = 'join tracker.activity a on a.id = t.activity_id';

/** What the parties share: the caller's rows, as the policies show them. */
export const sharedTables: readonly RecordTable[] = [
  {
    name: 'medborgarlofte',
    title: 'Medborgarlöftet',
    sql: `select t.public_id as "Id", t.title as "Rubrik", k.name as "Hålls av", t.state as "Läge", t.period_start as "Från", t.period_end as "Till",
      t.signed_on as "Undertecknat", t.basis as "Varför just detta", t.ended_on as "Avslutat", t.end_reason as "Skäl till avslutet"
      from tracker.promise_set t join tracker.actor k on k.id = t.keeper_id where t.id = $1`,
  },
  {
    name: 'parter',
    title: 'Parter',
    sql: `select k.name as "Part", t.party as "Lovar som" from tracker.promise_set_party t join tracker.actor k on k.id = t.actor_id
      where t.promise_set_id = $1 order by k.name`,
  },
  {
    name: 'undertecknare',
    title: 'Undertecknare',
    sql: `select t.organisation as "Organisation", t.function as "Funktion", t.signed_on as "Undertecknade", t.struck_at as "Struken"
      from tracker.signatory t where t.promise_set_id = $1 order by t.entered_at, t.id`,
  },
  {
    name: 'loften',
    title: 'Löften',
    sql: `select t.number as "Nummer", t.party as "Lovar som", k.name as "Annan som lovar", coalesce(s.text, t.text) as "Löftet", s.signed_on as "Undertecknat"
      from tracker.citizen_promise t left join tracker.signed_promise s on s.promise_id = t.id left join tracker.actor k on k.id = t.actor_id
      where t.promise_set_id = $1 order by t.number`,
  },
  {
    name: 'rattelser-och-tillagg',
    title: 'Rättelser, återkallanden och förlängningar',
    sql: `select t.kind as "Slag", p.number as "Löfte", t.should_read as "Ska lyda", t.from_end as "Slut före", t.to_end as "Slut efter", t.reason as "Skäl", t.made_on as "Dag"
      from tracker.addition t left join tracker.citizen_promise p on p.id = t.promise_id
      where t.promise_set_id = $1 order by t.made_at, t.id`,
  },
  {
    name: 'aktiviteter',
    title: 'Aktiviteter',
    sql: `select t.public_id as "Id", t.title as "Aktivitet", t.description as "Beskrivning",
      (select string_agg(p.number::text, ', ' order by p.number) from tracker.activity_promise l join tracker.citizen_promise p on p.id = l.promise_id where l.activity_id = t.id) as "Löften",
      k.name as "Leder", t.lead_function as "Ansvarig funktion", t.start_on as "Startdag", t.due_on as "Slutdag", t.original_due_on as "Ursprunglig slutdag",
      t.target_comparator as "Mål: hur", t.target_quantity::float8 as "Mål: antal", t.target_unit as "Mål: vad", t.target_scope as "Mål: över vilken tid",
      t.status as "Läge", t.status_reason as "Skäl", t.decided_by as "Beslutat av", t.public_text as "Text till invånare", t.completed_on as "Genomförd"
      from tracker.activity t join tracker.actor k on k.id = t.lead_id where t.promise_set_id = $1 order by t.due_on, t.title, t.id`,
  },
  {
    name: 'tillfallen',
    title: 'Tillfällen',
    sql: `select a.title as "Aktivitet", t.day as "Dag", t.quantity::float8 as "Antal", t.within_limit::float8 as "Inom tiden", d.name as "Område", t.public_summary as "Vad som gjordes",
      k.name as "Registrerat av", t.registered_at as "Registrerat", t.voided_at as "Struket", t.void_reason as "Skäl till strykningen"
      from tracker.occurrence t ${activityOf} join tracker.actor k on k.id = t.authority_id left join tracker.district d on d.id = t.district_id
      where t.promise_set_id = $1 order by t.day, t.registered_at, t.id`,
  },
  {
    name: 'flyttade-slutdagar',
    title: 'Flyttade slutdagar',
    sql: `select a.title as "Aktivitet", t.from_on as "Från", t.to_on as "Till", t.reason as "Orsak", t.public_text as "Text till invånare", t.moved_at as "Flyttad"
      from tracker.deadline_move t ${activityOf} where t.promise_set_id = $1 order by t.moved_at, t.id`,
  },
  {
    name: 'delmal',
    title: 'Delmål',
    sql: `select a.title as "Aktivitet", t.title as "Delmål", t.due_on as "Slutdag", t.done_on as "Nått", t.dropped_at as "Struket", t.drop_reason as "Skäl"
      from tracker.milestone t ${activityOf} where t.promise_set_id = $1 order by t.due_on, t.id`,
  },
  {
    name: 'lankar',
    title: 'Länkar till vad som har gjorts',
    sql: `select a.title as "Aktivitet", t.title as "Länk", t.url as "Adress", t.removed_at as "Borttagen", t.remove_reason as "Skäl"
      from tracker.evidence_link t ${activityOf} where t.promise_set_id = $1 order by t.added_at, t.id`,
  },
  {
    name: 'beslut-av-fortroendevalda',
    title: 'Beslut av förtroendevalda',
    sql: `select a.title as "Aktivitet", t.body as "Beslutat av", t.decided_on as "Dag", t.registry_number as "Diarienummer", t.text as "Uppdraget", t.voided_at as "Struket", t.void_reason as "Skäl"
      from tracker.political_assignment t ${activityOf} where t.promise_set_id = $1 order by t.decided_on, t.id`,
  },
  {
    name: 'uppfoljningar',
    title: 'Uppföljningar',
    sql: `select t.type as "Typ", t.from_on as "Från", t.to_on as "Till", t.held_on as "Hölls", t.participants as "Deltog", t.decisions as "Beslut", t.next_steps as "Nästa steg",
      t.registry_number as "Diarienummer", t.closed_at as "Avslutad"
      from tracker.follow_up t where t.promise_set_id = $1 order by t.to_on, t.id`,
  },
  {
    name: 'bedomningar',
    title: 'Bedömningar',
    sql: `select f.type as "Typ", f.from_on as "Från", f.to_on as "Till", p.number as "Löfte", k.name as "Part", t.judgement as "Omdöme", t.reason as "Skäl", t.public_text as "Text till invånare", t.assessed_at as "Bedömt"
      from tracker.assessment t join tracker.follow_up f on f.id = t.follow_up_id join tracker.citizen_promise p on p.id = t.promise_id join tracker.actor k on k.id = t.authority_id
      where t.promise_set_id = $1 order by f.to_on, p.number, k.name`,
  },
  {
    name: 'rattelser-av-uppfoljningar',
    title: 'Rättelser av uppföljningar',
    sql: `select f.type as "Typ", f.to_on as "Till", k.name as "Part", t.text as "Rättelse", t.reason as "Skäl", t.written_at as "Skriven"
      from tracker.follow_up_correction t join tracker.follow_up f on f.id = t.follow_up_id join tracker.actor k on k.id = t.authority_id
      where t.promise_set_id = $1 order by t.written_at, t.id`,
  },
  {
    name: 'aterkoppling',
    title: 'Återkoppling till invånare',
    sql: `select t.what as "Vad", t.due_on as "Senast", k.name as "Part", t.owner_function as "Funktion", t.done_on as "Gjord", t.public_note as "Vad som sades"
      from tracker.feedback t join tracker.actor k on k.id = t.authority_id where t.promise_set_id = $1 order by t.due_on, t.id`,
  },
  {
    name: 'matningar',
    title: 'Indikatorer och mätningar',
    sql: `select i.name as "Indikator", i.source as "Källa", i.unit as "Enhet", i.geography as "Område", m.is_baseline as "Utgångsläge", m.from_on as "Från", m.to_on as "Till",
      m.value::float8 as "Värde", m.n as "Antal svar", m.margin::float8 as "Felmarginal", m.note as "Anmärkning", m.correction_reason as "Skäl till rättelse"
      from tracker.shown_measurements($1) m join tracker.indicator i on i.id = m.indicator_id order by i.name, m.to_on, m.registered_at`,
  },
];

/** What residents never read. Notes, questions to people and log lines are the own authority's; the review is a talk that both sides have. */
export const internalTables: readonly RecordTable[] = [
  {
    name: 'anteckningar',
    title: 'Interna anteckningar',
    isOwn: true,
    sql: `select a.title as "Aktivitet", t.text as "Anteckning", u.name as "Skriven av", t.written_at as "Skriven"
      from tracker.internal_note t join tracker.activity a on a.id = t.subject_id left join tracker.user_account u on u.id = t.written_by
      where a.promise_set_id = $1 and t.authority_id = any($2) order by t.written_at, t.id`,
  },
  {
    name: 'fragor-till-personer',
    title: 'Vem som har tillfrågats',
    isOwn: true,
    sql: `select a.title as "Aktivitet", coalesce(u.name, 'Extern kontakt') as "Tillfrågad", t.state as "Svar", t.decline_reason as "Skäl", t.asked_at as "Frågad", t.ended_at as "Slutade"
      from tracker.assignment t ${activityOf} left join tracker.user_account u on u.id = t.user_id
      where t.promise_set_id = $1 and t.authority_id = any($2) order by t.asked_at, t.id`,
  },
  {
    name: 'godkannanden',
    title: 'Godkännanden',
    isOwn: true,
    sql: `select r.subject_kind as "Gäller", r.fields::text as "Det som godkändes", t.decision as "Beslut", t.reason as "Skäl", u.name as "Beslutat av", t.decided_at as "Beslutat"
      from tracker.approval t join tracker.revision r on r.id = t.revision_id left join tracker.user_account u on u.id = t.decided_by
      where t.promise_set_id = $1 and t.authority_id = any($2) order by t.decided_at, t.id`,
  },
  {
    name: 'stoppad-klocka',
    title: 'Stoppad klocka',
    isOwn: true,
    sql: `select a.title as "Aktivitet", t.from_on as "Från", t.to_on as "Till", t.reason as "Skäl", t.decision as "Beslut", t.refusal_reason as "Skäl till avslag", t.asked_at as "Begärd"
      from tracker.clock_stop t ${activityOf} where t.promise_set_id = $1 and t.authority_id = any($2) order by t.asked_at, t.id`,
  },
  {
    name: 'granskning',
    title: 'Polisens granskning',
    sql: `select k.name as "Skrivet av", t.state as "Läge", t.comment as "Kommentar", t.wanted_by as "Senast", t.written_at as "Skrivet"
      from tracker.review t join tracker.actor k on k.id = t.authority_id where t.promise_set_id = $1 order by t.written_at, t.id`,
  },
  {
    name: 'logg',
    title: 'Logg',
    isOwn: true,
    sql: `select t.happened_at as "Tid", t.kind as "Händelse", u.name as "Person", t.details::text as "Uppgifter", encode(t.hash, 'hex') as "Kontrollsumma"
      from tracker.log_entry t left join tracker.user_account u on u.id = t.user_id
      where (t.promise_set_id = $1 or t.subject_id = $1) and t.chain_id = any($2) order by t.number`,
  },
];

const { judgements, types } = followUpWords.sv;
const states = Object.fromEntries(Object.entries(statusTexts.sv).map(([key, { word }]) => [key, word]));

/** The stored words in Swedish, by the column they stand in. */
export const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Läge: states,
  Omdöme: judgements,
  Typ: types,
  Orsak: moveReasonTexts.sv,
  'Lovar som': { municipality: 'Kommunen', police: 'Polisen', joint: 'Tillsammans', other: 'Andra' },
};
