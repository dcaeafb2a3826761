import iconv from 'iconv-lite';

/** The bytes of a message, whose lines end as mail programs end them. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

/** A web page that a browser saved in one file. */
export const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example.org/order
Subject: Order
Date: Thu, 17 Dec 2015 08:00:00 +0800
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--a1----"


------MultipartBoundary--a1----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example.org/order

<!DOCTYPE html><html lang=3D"en"><head><title>On order</title></head><body>
<h1>On order</h1><p>The state =E2=80=9Ccalls=E2=80=9D for order, and for o=
rder alone.</p><p>See <a href=3D"/more">more</a>.</p>
<img src=3D"cid:a"><iframe src=3D"cid:frame-2@mhtml.blink"></iframe></body></html>
------MultipartBoundary--a1----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.example.org/

<html><body><p>Buy now.</p></body></html>
------MultipartBoundary--a1----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://news.example.org/a.png

iVBORw0KGgo=
------MultipartBoundary--a1------
`;

/** A mail with a file attached to it. */
export const letter = `Received: from a by b
From: =?utf-8?Q?Anna_M=C3=BCller?= <anna@example.org>
To: b@example.org
Subject: =?gb2312?B?${iconv.encode('关于秩序', 'gb2312').toString('base64')}?=
Date: Thu, 17 Dec 2015 08:00:00 +0800
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Liebe Frau M=FCller,
die Ordnung gilt.
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename=a.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`;
