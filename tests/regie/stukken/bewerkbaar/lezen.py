"""What stands in the XML of an ODT."""

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NS = {
    "office": f"{ODF}office:1.0",
    "style": f"{ODF}style:1.0",
    "text": f"{ODF}text:1.0",
    "table": f"{ODF}table:1.0",
    "fo": f"{ODF}xsl-fo-compatible:1.0",
    "meta": f"{ODF}meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}


def zoek(boom, pad: str) -> list:
    return boom.xpath(pad, namespaces=NS)


def tekst(element) -> str:
    """What stands in it, with its spaces and line breaks."""
    tekens = {f"{{{NS['text']}}}s": " ", f"{{{NS['text']}}}line-break": "\n"}
    delen = [tekens.get(element.tag, ""), element.text or ""]
    for kind in element:
        delen += [tekst(kind), kind.tail or ""]
    return "".join(delen)
