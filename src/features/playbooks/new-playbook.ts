// What the editor of a new playbook begins with: the smallest one that does something with a client.
export const NEW_PLAYBOOK = `---
name: A playbook of my own
about: What it is for, in a line.
roles:
- manager: ours, Account manager
- client: client, Client
triggers:
- by hand
---

## prepare: Prepare
todo by manager, due 2 working days after start
What you do first.

## ask: What we need to know
form by client, due 5 working days after previous
These lines stand in the mail to the client, above the questions.
- priority*: long, What matters most to you now
- content: scale 1-10, How content are you with working with us

## close: Draw the line
todo by manager, due 3 working days after previous
Write down what comes of it.
`;
