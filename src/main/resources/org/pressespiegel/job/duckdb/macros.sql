-- Spark's functions that DuckDB has under other names.
CREATE OR REPLACE MACRO collect_set(x) AS coalesce(list(DISTINCT x) FILTER (WHERE x IS NOT NULL), []);
CREATE OR REPLACE MACRO array_distinct(l) AS list_filter(l, (x, i) -> list_position(l, x) = i);
CREATE OR REPLACE MACRO slice(l, first_one, n) AS list_slice(l, first_one, first_one + n - 1);
CREATE OR REPLACE MACRO size(l) AS len(l);
CREATE OR REPLACE MACRO to_date(x) AS CAST(x AS DATE);
CREATE OR REPLACE MACRO to_int(x) AS CAST(x AS INTEGER);
CREATE OR REPLACE MACRO from_utc_timestamp(x, tz) AS timezone(tz, x);
CREATE OR REPLACE MACRO datediff(later, earlier) AS date_diff('day', earlier, later);
CREATE OR REPLACE MACRO percentile_approx(x, p) AS quantile_disc(x, p);
CREATE OR REPLACE MACRO unix_micros(x) AS epoch_us(x);
CREATE OR REPLACE MACRO timestamp_micros(x) AS make_timestamp(x);
CREATE OR REPLACE MACRO conv(digits, of_base, to_base) AS list_reduce(list_transform(string_split(digits, ''), c -> CAST(instr('0123456789abcdef', c) - 1 AS HUGEINT)), (a, b) -> a * of_base + b);
CREATE OR REPLACE MACRO date_format(x, form) AS strftime(x, replace(replace(replace(replace(replace(replace(form, 'mm', '%M'), 'yyyy', '%Y'), 'MM', '%m'), 'dd', '%d'), 'HH', '%H'), 'ss', '%S'));
