// A report as whoever prints it sees it: a heading, a few sentences, and sections of findings, each a line of text with its
// figures. Knows nothing of what is reported.
export interface ReportLine {
  /** Whose line it is, in the first column. */
  readonly name: string;
  readonly text: string;
  /** The figures beside it, small. */
  readonly figures: string;
}

export interface ReportSection {
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly ReportLine[];
}

export interface Report {
  readonly title: string;
  /** Under the title. */
  readonly sentences: readonly string[];
  readonly sections: readonly ReportSection[];
  /** At the foot of every page. */
  readonly foot: string;
  /** Epoch milliseconds; also what the file says of its making, so that the same report is the same file. */
  readonly at: number;
}
