# Listens to every packet that leaves by a network interface, and writes one line for each: protocol, from, to, port.
# It first sends two of its own, so that a listener that hears nothing is noticed. Ends when its input is closed.
import select, socket, struct, sys

interface = sys.argv[1]
heard = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
heard.bind((interface, 0))
for family, address in ((socket.AF_INET, "192.0.2.9"), (socket.AF_INET6, "2001:db8::9")):
    with socket.socket(family, socket.SOCK_DGRAM) as own:
        own.sendto(b"listening", (address, 9))


def line(packet):
    kind = struct.unpack("!H", packet[12:14])[0]
    if kind == 0x0800:
        head = 14 + (packet[14] & 15) * 4
        source, target = (socket.inet_ntoa(packet[a : a + 4]) for a in (26, 30))
        protocol = packet[23]
    elif kind == 0x86DD:
        head, protocol = 54, packet[20]
        source, target = (socket.inet_ntop(socket.AF_INET6, packet[a : a + 16]) for a in (22, 38))
    else:
        return f"{kind:#06x}"
    port = struct.unpack("!H", packet[head + 2 : head + 4])[0] if protocol in (6, 17) else 0
    return f"{protocol} {source} {target} {port}"


while True:
    ready, _, _ = select.select([heard, sys.stdin], [], [])
    if heard in ready:
        packet, (_, _, how, _, _) = heard.recvfrom(65535)
        # What leaves; what the peer would hear is the same once more.
        if how == socket.PACKET_OUTGOING:
            print(line(packet), flush=True)
    elif sys.stdin.read(1) == "":
        break
