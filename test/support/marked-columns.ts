import type { TestDatabase } from './database';

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

export const nameOf = ({ table, column }: Column): string => `${table}.${column}`;

/** Each column of the internal schema that has room for somebody's text, as the schema has it today: where only words from a fixed list fit there is none. */
export const columnsWithRoom = (database: TestDatabase): Promise<Column[]> =>
  database.rows<Column>(
    `select c.table_name as table, c.column_name as column, c.udt_name as type
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'tracker' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and c.udt_name in ('text', 'varchar', 'json', 'jsonb', 'bytea', '_text')
        and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
          where k.conrelid = format('tracker.%I', c.table_name)::regclass and a.attname = c.column_name and k.contype = 'c'
            and pg_get_constraintdef(k.oid) ~ ' = (ANY \\(ARRAY\\[)?''')
      order by 1, 2`,
  );

/** From now on anything may stand anywhere: no check, no key to another table, no trigger. */
export async function takeOffGuards(database: TestDatabase): Promise<void> {
  await database.rows('set session_replication_role = replica');
  await database.rows(`do $$ declare one record; begin
    for one in select conrelid::regclass as of, conname from pg_constraint k join pg_class t on t.oid = k.conrelid
        where t.relnamespace = 'tracker'::regnamespace and k.contype = 'c'
      loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop; end $$`);
}

/** A row, of nobody and nothing, in each table that has none. */
export async function fillEmptyTables(database: TestDatabase): Promise<void> {
  const tables = await database.rows<{ table: string; columns: string; values: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns,
            string_agg(case udt_name when 'uuid' then 'gen_random_uuid()' when 'bool' then 'false' when 'date' then 'date ''2026-06-01'''
              when 'timestamptz' then 'now()' when 'jsonb' then '''{}''' when 'bytea' then '''\\x00''' when '_text' then 'array[''x'']'
              when '_uuid' then '''{}''' when 'text' then '''x''' else '1' end, ', ') as values
       from information_schema.columns join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'tracker' and t.table_type = 'BASE TABLE' and is_identity = 'NO' and is_generated = 'NEVER'
      group by table_name`,
  );
  for (const { table, columns, values } of tables)
    await database.rows(
      `insert into tracker.${table} (${columns}) select ${values} where not exists (select from tracker.${table})`,
    );
}

/** In every row of the table, another in each, so that no two that must differ are alike. */
export async function mark(
  database: TestDatabase,
  { table, column, type }: Column,
  marker: string,
): Promise<number> {
  const text = `'${marker}' || replace(ctid::text, ',', '.')`;
  const written: Record<string, string> = {
    jsonb: `jsonb_build_object('${marker}', ${text})`,
    json: `json_build_object('${marker}', ${text})`,
    bytea: `convert_to(${text}, 'UTF8')`,
    _text: `array[${text}]`,
  };
  const marked = await database.rows(
    `update tracker.${table} set ${column} = ${written[type] ?? text} returning 1`,
  );
  return marked.length;
}
