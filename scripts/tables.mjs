/** A session that writes values the same way on every server, so that equal rows have equal texts. */
export async function sameTexts(client) {
  await client.query(
    `set datestyle = 'ISO, MDY'; set intervalstyle = postgres; set timezone = 'UTC'; set bytea_output = hex; set extra_float_digits = 1; set search_path = public`,
  )
}

/**
 * Every table of the app with the columns that are stored (not computed), the columns that put its rows in one order,
 * and, where it is cut by range, its parts. Kysely's own lock is left out.
 */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    select c.relname as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) order by array_position(i.indkey::int[], a.attnum::int)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select jsonb_agg(jsonb_build_object('name', p.relname, 'bound', pg_get_expr(p.relpartbound, p.oid)) order by p.relname)
        from pg_inherits h join pg_class p on p.oid = h.inhrelid where h.inhparent = c.oid) as parts
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'kysely_migration_lock'
    order by c.relname`)
  return rows.map(({ name, columns, key, parts }) => ({
    name,
    columns,
    order: key ?? columns,
    parts: parts ?? [],
  }))
}

/** The rows of a table, always in the same order. */
export const rowsOf = ({ name, columns, order }) => {
  const texts = order.map(column => `${column}::text collate "C"`)
  return `copy (select ${columns.join(', ')} from "${name}" order by ${texts.join(', ')}) to stdout`
}

/** Where each numbered column stands: sequences are not part of a table's rows. */
export async function sequencesOf(client) {
  const { rows } = await client.query(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return rows
}

/** References between tables, and how to state each again. */
export async function referencesOf(client) {
  const { rows } = await client.query(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`)
  return rows
}
