"""Records a processor second of pubmed_parser (pip install pubmed_parser) over PubMed .xml.gz files; prints JSON, or ends with 3 where it is not installed."""
import json
import sys
import time

try:
    import pubmed_parser
except ImportError:
    sys.exit(3)

times = []
for _ in range(5):
    begin = time.process_time()
    records = sum(1 for file in sys.argv[1:] for _ in pubmed_parser.parse_medline_xml(file, year_info_only=False, author_list=True))
    times.append(time.process_time() - begin)
print(json.dumps({"records": records, "perProcessorSecond": records / sorted(times)[2]}))
