// Figures lie a year to a row: an import of many thousands is one short change that way, and so is its undo. Whoever reads them
// sees one row a day as before.
export const figureSeries = `
CREATE TABLE figure_series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account(id),
  metric TEXT NOT NULL CHECK (metric IN ('usage', 'nps', 'nps_rating', 'csat', 'tickets')),
  year TEXT NOT NULL,               -- YYYY
  days TEXT NOT NULL,               -- JSON, {"YYYY-MM-DD": value} in the order of days
  UNIQUE (account_id, metric, year)
) STRICT;
INSERT INTO figure_series (account_id, metric, year, days)
  SELECT account_id, metric, substr(day, 1, 4), json_group_object(day, value)
  FROM (SELECT account_id, metric, day, value FROM figure ORDER BY account_id, metric, day)
  GROUP BY account_id, metric, substr(day, 1, 4);
DROP TABLE figure;
CREATE VIEW figure AS
  SELECT s.account_id, s.metric, d.key AS day, d.value FROM figure_series s, json_each(s.days) d;
`;
