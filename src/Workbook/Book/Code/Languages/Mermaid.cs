namespace Workbook.Book.Code.Languages;

internal static class Mermaid
{
    public static readonly Lexicon Tokens = new(
        ('d', @"\A\s*---[ \t]*\n.*?\n---[ \t]*(?=\n)|%%\{.*?\}%%"),
        ('c', @"%%[^\n]*"),
        ('s', @"""[^""]*""|(?<=\b(?:accTitle|accDescr|title):)[^\n]*|(?<=\baccDescr[ \t]?\{)[^}]*|\|[^|\n]*\|"),
        ('k', @"(?<![\w-])(?:stateDiagram-v2|xychart-beta|sankey-beta|block-beta|packet-beta)(?![\w-])|" + Lexicon.Words("""
            flowchart graph sequenceDiagram classDiagram stateDiagram erDiagram gantt pie gitGraph journey quadrantChart timeline mindmap requirementDiagram C4Context
            subgraph end direction participant actor as loop alt else opt par and critical break rect box note Note over left right of activate deactivate autonumber
            class classDef style linkStyle click state section title accTitle accDescr dateFormat TB TD BT RL LR
            """)),
        ('m', @"[<xo]?(?:-{2,}|={2,}|-?\.+-|-\.+|~{3,})(?:>{1,2}|[xo](?=[\s|])|\))?|->{1,2}|-[x)](?=\w)|\*--|o--|<\|--"),
        ('n', @"(?<![\w.])\d+(?:\.\d+)?(?!\w)"));
}
