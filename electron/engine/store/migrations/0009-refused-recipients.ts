// A message that its server took for some of its recipients and refused for others waits until the person has said what is
// to come of the others.
export const refusedRecipients = `
-- The decision, journaled with the row.
ALTER TABLE outgoing ADD COLUMN refusal_decision TEXT CHECK (refusal_decision IN ('acknowledge', 'write_again'));

-- 1 from when the server took such a message until that decision. Written with every step, see patchDelivery.
ALTER TABLE delivery ADD COLUMN partly INTEGER NOT NULL DEFAULT 0;
CREATE INDEX delivery_partly ON delivery(outgoing_id) WHERE partly = 1;
`;
