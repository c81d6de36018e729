// Mail as most of it is, to be read once before the first real mail comes: what reads mail is made ready in the moment in
// which the connection is still being made. Two letters of each kind, since a pattern is only translated for good when it is
// tried a second time.

const head = (number: number): string => `From: "Ann Weber" <ann@example.com>
To: Tom Hill <tom@example.org>, =?utf-8?Q?J=C3=B6rg?= <joerg@example.org>
Cc: figures@example.org
Subject: =?utf-8?Q?Re:_Figures_f=C3=BCr_M=C3=A4rz?=
Date: Mon, ${number} Mar 2026 09:00:00 +0100
Message-ID: <figures-${number}@example.com>
In-Reply-To: <asked-${number}@example.org>
References: <first@example.org> <asked-${number}@example.org>
MIME-Version: 1.0
`;

const letter = (number: number): string => `Hi Tom,

thanks for the ${number} pages. Could you please send us the figures by Friday, and let me know who looks after them now?
When can we talk about them? We would like to go on, but two of the reports are still wrong.

Best wishes
Ann

--
Ann Weber, Head of Operations
+49 30 1234567

On Fri, ${number} Feb 2026 at 10:00, Tom Hill <tom@example.org> wrote:
> Hello Ann, is there anything you need from us?
> Tom
`;

const plain = (number: number): string => `${head(number)}Content-Type: text/plain; charset=utf-8

${letter(number)}`;

const rich = (number: number): string => `${head(number)}Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${letter(number).replaceAll('=', '=3D')}
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><p>Hi Tom,</p><div>thanks for the <b>${number}</b> pages.<br>Could you please send us the=
 figures by Friday?</div><blockquote><p>Hello Ann</p></blockquote></body></html>
--inner--
--outer
Content-Type: application/pdf; name="figures.pdf"
Content-Disposition: attachment; filename="figures.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJUVPRgo=
--outer--
`;

/** Whole messages as a server would send them. */
export const usualMail = (): Uint8Array[] =>
  [plain(2), rich(3), plain(4), rich(5)].map((text) => Buffer.from(text.replaceAll('\n', '\r\n')));
