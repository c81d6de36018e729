// Mail with attachments in its order: a search for it reads these few instead of every message's row.
export const attachedMail = `
CREATE INDEX message_attached ON message(sent_at DESC) WHERE has_attachment = 1;
`;
